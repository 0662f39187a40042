import { text } from '../checks.ts';
import { warnOfNodeLabel } from '../core/node-label.ts';
import { isZero, rules } from '../rules.ts';
import { descend, entries, field, items, pathOf } from '../subject.ts';

/** Source: `GetWarningsForStorageClass` in pkg/api/storage. */
export const storageClassWarnings = rules('storage/v1.StorageClass', (r) => [
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
export const csiDriverWarnings = rules('storage/v1.CSIDriver', (r) => [
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
export const runtimeClassWarnings = rules('node/v1.RuntimeClass', (r) => [
  r.check((subject, report) => {
    for (const { key, keyAt, subject: value } of entries(descend(subject, 'scheduling', 'nodeSelector'))) {
      warnOfNodeLabel(value.with({ at: keyAt }), key, 'scheduling.nodeSelector', false, report);
    }
  }),
]);
