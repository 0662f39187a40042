import { text } from '../checks.ts';
import { isSince, type Release } from '../../schema/release.ts';
import type { KubernetesVersion } from '../../schema/versions.ts';
import type { Report } from '../report.ts';
import { rules } from '../rules.ts';
import { descend, field, items, written, type Subject } from '../subject.ts';
import { eachSchema, schemaAt } from './schema-subject.ts';

/** The formats of texts that the server checks, without hyphens. Source: `supportedVersionedFormats` in apiserver/validation. */
const ofTexts: ReadonlySet<string> = new Set(
  (
    'bsonobjectid uri email hostname ipv4 ipv6 cidr mac uuid uuid3 uuid4 uuid5 isbn isbn10 isbn13 creditcard ssn ' +
    'hexcolor rgbcolor byte password date duration datetime'
  ).split(' '),
);

const ofNames: ReadonlySet<string> = new Set(['k8sshortname', 'k8slongname']);
const namesSince: Release = '1.35';

const ofNumbers: ReadonlyMap<string, readonly string[]> = new Map([
  ['integer', ['int32', 'int64']],
  ['number', ['float', 'double']],
]);

/** What the server does not know, it passes over. */
function isKnownFormat(format: string, type: string, kubernetes: KubernetesVersion): boolean {
  if (type === '' || type === 'string') {
    const name = format.replaceAll('-', '');
    return ofTexts.has(name) || (ofNames.has(name) && isSince(kubernetes, namesSince));
  }
  return ofNumbers.get(type)?.includes(format) ?? false;
}

/** Before, only the formats of texts were looked at. */
const allTypesSince: Release = '1.36';

function warnOfFormat(schema: Subject, report: Report): void {
  const format = written(schema, 'format');
  if (!format) return;
  const type = text(field(schema, 'type'));
  if (text(format) === '' || isKnownFormat(text(format), type, report.kubernetes)) return;
  if (type !== 'string' && !isSince(report.kubernetes, allTypesSince)) return;
  report.warn(format, 'format-unknown', { format: text(format), type }, ['format-unknown', text(format)]);
}

const setsSince: Release = '1.37';

/** Items that are no scalars cannot be told apart as the items of a set are. */
function warnOfSet(schema: Subject, report: Report): void {
  const list = written(schema, 'x-kubernetes-list-type');
  if (!list) return;
  const type = text(field(schemaAt(schema, 'items') ?? schema, 'type'));
  if (text(list) !== 'set' || !schemaAt(schema, 'items') || (type !== 'object' && type !== 'array')) return;
  report.warn(list, 'schema-list-wrong', { field: 'x-kubernetes-list-type' }, ['set-of-others', type]);
}

/** Source: `WarningsOnCreate` in pkg/registry/customresourcedefinition of k8s.io/apiextensions-apiserver. */
export const definitionWarnings = rules('apiextensions/v1.CustomResourceDefinition', (r) => [
  r.since(
    '1.34',
    r.check((definition, report) => {
      const roots = items(descend(definition, 'spec', 'versions')).flatMap(
        (version) => schemaAt(field(version, 'schema'), 'openAPIV3Schema') ?? [],
      );
      for (const root of roots) eachSchema(root, (schema) => warnOfFormat(schema, report));
      if (!isSince(report.kubernetes, setsSince)) return;
      for (const root of roots) eachSchema(root, (schema) => warnOfSet(schema, report));
    }),
  ),
]);
