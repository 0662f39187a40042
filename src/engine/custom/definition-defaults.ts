import type { Finding } from '../finding.ts';
import type { Report } from '../rules/report.ts';
import { createReport } from '../rules/report.ts';
import { entries, field, pathOf, rootSubject, Subject } from '../rules/subject.ts';
import type { ServerSaying } from '../server-text/texts.ts';
import { toJson } from '../yaml/to-json.ts';
import type { MapValue, Value } from '../yaml/value.ts';
import { checkValue } from './check-value.ts';
import { nowhere } from './complaint.ts';
import { checkEmbedded } from './embedded.ts';
import { schemaFrom, type Schema } from './schema.ts';
import { unknownFields } from './unknown-fields.ts';
import { newWalk, type Walk } from './walk.ts';

/**
 * The defaults in the schema of a definition: each must be a value that its own schema allows.
 * Source: `ValidateDefaults` in k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting/validation.go.
 * @param root the schema of the whole object, which is structural
 */
export function checkDefaults(root: Subject, report: Report): void {
  if (!root.value || !hasKey(root.value, 'default')) return;
  const schema = withoutEither({ ...schemaFrom(root.value), isEmbedded: true });
  inSchema(root, schema, false, { report, walk: newWalk(report.kubernetes) });
}

/** Whether a key stands anywhere in a value: most schemas have no default, and reading a schema takes time. */
function hasKey(value: Value, key: string): boolean {
  if (value.kind === 'list') return value.items.some((item) => hasKey(item, key));
  if (value.kind !== 'map') return false;
  if (value.entries.has(key)) return true;
  for (const entry of value.entries.values()) if (hasKey(entry.value, key)) return true;
  return false;
}

/** One walk for all defaults of a schema: its work is bounded as a whole. */
type Judging = { readonly report: Report; readonly walk: Walk };

function inSchema(subject: Subject, schema: Schema, isAround: boolean, judging: Judging): void {
  const inMeta = isAround && !schema.isEmbedded;
  const preset = field(subject, 'default');
  if (preset.value && inMeta) ofMetadata(preset, judging.report);
  else if (preset.value) judge(preset, schema, judging);
  // Defaults below `additionalProperties` are not judged here.
  if (schema.items) inSchema(field(subject, 'items'), schema.items, inMeta, judging);
  for (const { key, subject: property } of entries(field(subject, 'properties'))) {
    const own = schema.properties.get(key);
    const isMeta = schema.isEmbedded && ['metadata', 'apiVersion', 'kind'].includes(key);
    if (own) inSchema(property, own, inMeta || isMeta, judging);
  }
}

/** An apiVersion and a kind are texts. What is within metadata is forbidden a default elsewhere. */
function ofMetadata(preset: Subject, report: Report): void {
  const step = preset.parent?.step;
  const name = typeof step === 'object' ? step.key : '';
  if (name !== 'kind' && name !== 'apiVersion') return;
  const fault = faultOf(name, preset, report);
  if (!fault) return;
  const says = ['default-in-metadata', name, JSON.stringify(toJson(preset.value!)), fault] as const;
  report.refuse(preset, 'FieldValueInvalid', 'schema-field-forbidden', { field: 'default' }, { says });
}

/** What is wrong with the kind or the apiVersion of an object that would have this one. */
function faultOf(name: 'kind' | 'apiVersion', { value, at }: Subject, report: Report): ServerSaying | undefined {
  if (value!.kind !== 'string') return ['be-a-string'];
  const inner = createReport(report.kubernetes);
  const entries = new Map([[name, { key: name, keyAt: at, value: value! }]]);
  checkEmbedded({ ...schemaFrom(value!), isEmbedded: true }, rootSubject({ kind: 'map', at, entries }), inner);
  return inner.findings.find(({ path }) => path === name)?.cause?.says;
}

function judge(preset: Subject, schema: Schema, { report, walk }: Judging): void {
  const value = preset.value!;
  const whole = rootSubject(value);
  const [unknown] = unknownFields(holding(preset), holder(schema), '');
  if (unknown) {
    const extras = { at: unknown.at, value: toJson(value), says: ['no-unknown-fields'] } as const;
    report.refuse(preset, 'FieldValueInvalid', unknown.code as never, unknown.args as never, extras);
  }
  const inner = createReport(report.kubernetes);
  checkEmbedded(schema, whole, inner);
  const { complaints } = checkValue(schema, whole, walk);
  const found: readonly Finding[] =
    inner.findings.length > 0 ? inner.findings : [...complaints.values()].map(({ finding }) => finding);
  for (const finding of found) tell(finding, preset, report);
}

/** Of what is an integer or a string, the server does not judge the type of a default. Source: `ToKubeOpenAPI`. */
function withoutEither(schema: Schema): Schema {
  const { types, properties, items, additional } = schema;
  return {
    ...schema,
    types: types.length > 1 ? [] : types,
    properties: new Map([...properties].map(([key, property]) => [key, withoutEither(property)])),
    items: items && withoutEither(items),
    additional: typeof additional === 'object' ? withoutEither(additional) : additional,
  };
}

/** The default as the one field of an object, to be asked which of its fields are unknown. */
const holding = ({ value, at }: Subject): MapValue => ({
  kind: 'map',
  at,
  entries: new Map([['default', { key: 'default', keyAt: at, value: value! }]]),
});
const holder = (schema: Schema): Schema => ({
  ...schema,
  isEmbedded: false,
  preservesUnknown: false,
  additional: undefined,
  properties: new Map([['default', schema]]),
});

/** What is wrong with the value is said of the default, in whose words the whole value has no name. */
function tell({ code, args, at, path = '', cause, fixes, related, echo }: Finding, preset: Subject, report: Report) {
  if (!cause) return;
  const inside = path === nowhere ? '' : path;
  const says = cause.says && dotted(cause.says, inside);
  report.refuse(preset.with({ value: undefined }), cause.type, code as never, args as never, {
    at,
    path: inside === '' ? pathOf(preset) : `${pathOf(preset)}.${inside}`,
    fixes,
    related: related.filter(({ document }) => document === undefined),
    ...(cause.value !== undefined && { value: cause.value }),
    ...(says && { says }),
    ...(echo && { echo }),
  });
}

/** The server writes a dot before the first field: `.c in body must be of type integer`. */
function dotted([id, ...parts]: ServerSaying, path: string): ServerSaying {
  const named = path === '' || path.startsWith('[') ? path : `.${path}`;
  return [id, ...parts.map((part) => (part === path ? named : part))] as unknown as ServerSaying;
}
