import { standardFinalizers } from '../rules/meta/finalizers.ts';
import { labelKeyFaults } from '../rules/formats/labels.ts';
import type { Report } from '../rules/report.ts';
import { descend, field, items, type Subject } from '../rules/subject.ts';
import { text } from '../rules/checks.ts';
import type { CustomKind } from './custom-kind.ts';

/** Source: `defaultDeprecationWarning` in pkg/apiserver/customresource_handler.go of apiextensions-apiserver. */
export function warnOfVersion({ deprecated, row }: CustomKind, root: Subject, report: Report): void {
  if (!deprecated) return;
  const { warning, instead } = deprecated;
  report.warn(
    field(root, 'apiVersion'),
    'deprecated-kind',
    { kind: `${row.apiVersion} ${row.kind}`, instead },
    warning !== undefined
      ? ['as-written', warning]
      : instead === ''
        ? ['version-deprecated', row.apiVersion, row.kind]
        : ['version-deprecated-use', row.apiVersion, row.kind, instead],
  );
}

/** Source: `validateKubeFinalizerName` in pkg/registry/customresource/validator.go of apiextensions-apiserver. */
export function warnOfFinalizers(root: Subject, report: Report): void {
  const seen = new Map(items(descend(root, 'metadata', 'finalizers')).map((item) => [text(item), item]));
  for (const [value, item] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const args = { field: 'finalizers', value, form: 'finalizer' } as const;
    const quoted = ['metadata.finalizers', JSON.stringify(value)] as const;
    for (const { says } of labelKeyFaults(value, report.kubernetes)) {
      report.warn(item, 'value-malformed', args, ['finalizer-not-qualified', ...quoted, ...says]);
    }
    if (value.includes('/') || standardFinalizers.includes(value)) continue;
    const says = value.includes('.') ? 'finalizer-with-path' : 'finalizer-with-domain';
    report.warn(item, 'value-malformed', args, [says, ...quoted]);
  }
}
