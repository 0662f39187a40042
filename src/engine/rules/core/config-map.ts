import { nameFaults } from '../formats/names.ts';
import { rules, type EntryCheck } from '../rules.ts';
import { pathOf } from '../subject.ts';

/**
 * A key becomes a file name, so it has the form of one. Source: `IsConfigMapKey`.
 * @param printedAs where the server prints it: what stands under `stringData` has moved to `data` by then
 */
const keyIsFileName =
  (printedAs?: string): EntryCheck =>
  ({ key, keyAt, subject }, _map, report) => {
    for (const { fault, says } of nameFaults(key, 'config-key')) {
      const args = { field: key, value: key, format: 'config-key', fault, max: 253 } as const;
      const path = printedAs === undefined ? pathOf(subject) : `${printedAs}[${key}]`;
      report.refuse(subject, 'FieldValueInvalid', 'invalid-name', args, { at: keyAt, path, value: key, says });
    }
  };

/** Source: `ValidateConfigMap` in pkg/apis/core/validation/validation.go. */
export const configMap = rules('core/v1.ConfigMap', (r) => [
  r.map('data', keyIsFileName()),
  r.map('binaryData', keyIsFileName()),
]);

/** Source: `ValidateSecret`, same file. */
export const secret = rules('core/v1.Secret', (r) => [
  r.map('data', keyIsFileName()),
  r.map('stringData', keyIsFileName('data')),
]);
