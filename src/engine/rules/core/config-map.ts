import { nameFaults } from '../formats/names.ts';
import { rules, type EntryCheck } from '../rules.ts';

/** A key becomes a file name, so it has the form of one. Source: `IsConfigMapKey`. */
const key: EntryCheck = ({ key, keyAt, subject }, _map, report) => {
  for (const fault of nameFaults(key, 'config-key')) {
    const args = { field: key, value: key, format: 'config-key', fault, max: 253 } as const;
    report.refuse(subject, 'FieldValueInvalid', 'invalid-name', args, { at: keyAt });
  }
};

/** Source: `ValidateConfigMap` in pkg/apis/core/validation/validation.go. */
export const configMap = rules('core/v1.ConfigMap', (r) => [r.map('data', key), r.map('binaryData', key)]);

/** Source: `ValidateSecret`, same file. */
export const secret = rules('core/v1.Secret', (r) => [r.map('data', key), r.map('stringData', key)]);
