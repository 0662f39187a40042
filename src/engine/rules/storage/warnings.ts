import { text } from '../checks.ts';
import { warnOfNodeLabel } from '../core/node-label.ts';
import { isZero, rules, type RuleSet } from '../rules.ts';
import { descend, entries, field, items, pathOf } from '../subject.ts';

/** Source: `GetWarningsForStorageClass` in pkg/api/storage. */
const storageClass = rules('storage/v1.StorageClass', (r) => [
  r.check((subject, report) => {
    for (const term of items(field(subject, 'allowedTopologies'))) {
      for (const expression of items(field(term, 'matchLabelExpressions'))) {
        const key = field(expression, 'key');
        warnOfNodeLabel(key, text(key), pathOf(key), false, report);
      }
    }
  }),
]);

/** Source: `WarningsOnCreate` in pkg/registry/storage/csidriver. */
const csiDriver = rules('storage/v1.CSIDriver', (r) => [
  r.since(
    '1.35',
    r.check((subject, report) => {
      const requests = descend(subject, 'spec', 'tokenRequests');
      if (isZero(requests) || descend(subject, 'spec', 'serviceAccountTokenInSecrets').value) return;
      const args = { field: 'serviceAccountTokenInSecrets' };
      report.warn(requests, 'tokens-in-attributes', args, ['tokens-in-attributes']);
    }),
  ),
]);

/** Source: `GetWarningsForRuntimeClass` in pkg/api/node. */
const runtimeClass = rules('node/v1.RuntimeClass', (r) => [
  r.check((subject, report) => {
    for (const { key, keyAt, subject: value } of entries(descend(subject, 'scheduling', 'nodeSelector'))) {
      warnOfNodeLabel({ ...value, at: keyAt }, key, 'scheduling.nodeSelector', false, report);
    }
  }),
]);

export const storageWarnings: readonly (readonly [string, RuleSet])[] = [
  ['storage.k8s.io/v1 StorageClass', storageClass],
  ['storage.k8s.io/v1 CSIDriver', csiDriver],
  ['node.k8s.io/v1 RuntimeClass', runtimeClass],
];
