import { byteLength } from '../../model/byte-length.ts';
import { base64Length } from '../../model/base64.ts';
import { text } from '../checks.ts';
import { nameFaults } from '../formats/names.ts';
import { rules, type Check, type EntryCheck } from '../rules.ts';
import { entries, field, pathOf } from '../subject.ts';

/** etcd takes about as much in one object: `MaxSecretSize` in pkg/apis/core. */
export const mostBytes = 1024 * 1024;

/**
 * A key becomes a file name, so it has the form of one. Source: `IsConfigMapKey`.
 * @param printedAs where the server prints it: what stands under `stringData` has moved to `data` by then
 */
export const keyIsFileName =
  (printedAs?: string): EntryCheck =>
  ({ key, keyAt, subject }, _map, report) => {
    for (const { fault, says } of nameFaults(key, 'config-key')) {
      const args = { field: key, value: key, format: 'config-key', fault, max: 253 } as const;
      const path = printedAs === undefined ? pathOf(subject) : `${printedAs}[${key}]`;
      report.refuse(subject, 'FieldValueInvalid', 'invalid-name', args, { at: keyAt, path, value: key, says });
    }
  };

/** A key names one thing, so it cannot stand in both maps. */
const keyStandsOnce: EntryCheck = ({ key, keyAt, subject }, data, report) => {
  const other = data.parent && entries(field(data.parent, 'binaryData')).find((entry) => entry.key === key);
  if (!other) return;
  const args = { first: `data.${key}`, second: `binaryData.${key}` };
  report.refuse(subject, 'FieldValueInvalid', 'fields-exclude-each-other', args, {
    at: keyAt,
    value: key,
    says: ['key-in-binary-data'],
    related: [{ role: 'first-definition', at: other.keyAt }],
  });
};

const isNotTooLarge: Check = (configMap, report) => {
  const plain = entries(field(configMap, 'data')).map(({ subject }) => byteLength(text(subject)));
  const binary = entries(field(configMap, 'binaryData')).map(({ subject }) => base64Length(text(subject)));
  const bytes = [...plain, ...binary].reduce((sum, each) => sum + each, 0);
  if (bytes <= mostBytes) return;
  const extras = { path: '[]', says: ['may-not-be-more-bytes', mostBytes] } as const;
  report.refuse(field(configMap, 'data'), 'FieldValueTooLong', 'too-long', { field: 'data', max: mostBytes }, extras);
};

/** Source: `ValidateConfigMap` in pkg/apis/core/validation/validation.go. */
export const configMap = rules('core/v1.ConfigMap', (r) => [
  r.map('data', (entry, map, report) => {
    keyIsFileName()(entry, map, report);
    keyStandsOnce(entry, map, report);
  }),
  r.map('binaryData', keyIsFileName()),
  r.check(isNotTooLarge),
]);
