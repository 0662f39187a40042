import type { Span } from '../../text/span.ts';
import { get, itemsOf, numberOf, stringOf, type Value } from '../yaml/value.ts';

/**
 * The schema of a definition, read once. It says of a value what it may be, and of an object which fields it has.
 * Source: `JSONSchemaProps` in k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.
 */
export type Schema = {
  /** The schema as it stands in the definition. */
  readonly written: Value;
  /** None where it says nothing of the type, two for what is an integer or a string. */
  readonly types: readonly string[];
  readonly nullable: boolean;
  readonly format: string;
  readonly pattern: string;
  readonly limits: Limits;
  readonly exclusiveMaximum: boolean;
  readonly exclusiveMinimum: boolean;
  readonly enum: readonly Value[];
  readonly required: readonly string[];
  readonly properties: ReadonlyMap<string, Schema>;
  /** What other keys may hold; `false` where there may be none. */
  readonly additional: Schema | boolean | undefined;
  readonly items: Schema | undefined;
  readonly allOf: readonly Schema[];
  readonly anyOf: readonly Schema[];
  readonly oneOf: readonly Schema[];
  readonly not: Schema | undefined;
  readonly preset: Value | undefined;
  readonly preservesUnknown: boolean;
  /** An object of the API with apiVersion, kind and metadata of its own. */
  readonly isEmbedded: boolean;
  readonly listType: string;
  readonly listKeys: readonly string[];
  readonly rules: readonly Rule[];
};

/** An expression of CEL. */
export type Rule = { readonly at: Span; readonly rule: string; readonly isTransition: boolean };

const limitNames = [
  'maximum',
  'minimum',
  'multipleOf',
  'maxLength',
  'minLength',
  'maxItems',
  'minItems',
  'maxProperties',
  'minProperties',
] as const;

export type Limits = { readonly [N in (typeof limitNames)[number]]?: number };

const isTrue = (value: Value | undefined): boolean => value?.kind === 'bool' && value.value;
const textsOf = (value: Value | undefined): string[] => itemsOf(value).flatMap((item) => stringOf(item) ?? []);

/** Reads a schema with all that is below it: as deep as the definition, whose depth is limited. */
export function schemaFrom(value: Value): Schema {
  const under = (name: string): Value | undefined => {
    const found = get(value, name);
    return found?.kind === 'null' ? undefined : found;
  };
  const extension = (name: string): Value | undefined => under(`x-kubernetes-${name}`);
  const one = (name: string): Schema | undefined => {
    const found = under(name);
    return found?.kind === 'map' ? schemaFrom(found) : undefined;
  };
  const several = (name: string): Schema[] => itemsOf(under(name)).map(schemaFrom);
  const additional = under('additionalProperties');
  const properties = under('properties');
  const type = stringOf(under('type')) ?? '';
  return {
    written: value,
    types: isTrue(extension('int-or-string')) ? ['integer', 'string'] : type === '' ? [] : [type],
    nullable: isTrue(under('nullable')),
    format: stringOf(under('format')) ?? '',
    pattern: stringOf(under('pattern')) ?? '',
    limits: limitsFrom(under),
    exclusiveMaximum: isTrue(under('exclusiveMaximum')),
    exclusiveMinimum: isTrue(under('exclusiveMinimum')),
    enum: itemsOf(under('enum')),
    required: textsOf(under('required')),
    properties: new Map(
      properties?.kind === 'map' ? [...properties.entries].map(([key, entry]) => [key, schemaFrom(entry.value)]) : [],
    ),
    additional: additional?.kind === 'bool' ? additional.value : one('additionalProperties'),
    items: one('items'),
    allOf: several('allOf'),
    anyOf: several('anyOf'),
    oneOf: several('oneOf'),
    not: one('not'),
    preset: under('default'),
    preservesUnknown: isTrue(extension('preserve-unknown-fields')),
    isEmbedded: isTrue(extension('embedded-resource')),
    listType: stringOf(extension('list-type')) ?? '',
    listKeys: textsOf(extension('list-map-keys')),
    rules: itemsOf(extension('validations')).map(ruleFrom),
  };
}

/** A schema that allows everything. */
export const anything: Schema = {
  ...schemaFrom({ kind: 'map', at: { start: 0, end: 0 }, entries: new Map() }),
  preservesUnknown: true,
};

function limitsFrom(under: (name: string) => Value | undefined): Limits {
  const limits: { [N in (typeof limitNames)[number]]?: number } = {};
  for (const name of limitNames) {
    const number = numberOf(under(name));
    if (number !== undefined) limits[name] = number;
  }
  return limits;
}

/** A rule that compares with the old object says nothing of a new one, unless it asks for that. */
function ruleFrom(value: Value): Rule {
  const rule = stringOf(get(value, 'rule')) ?? '';
  const withoutTexts = rule.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gs, '');
  const isTransition = /\boldSelf\b/.test(withoutTexts) && !isTrue(get(value, 'optionalOldSelf'));
  return { at: value.at, rule, isTransition };
}

/** The schema of a key that is not among the properties; nothing where the definition says nothing of it. */
export function additionalOf({ additional }: Schema): Schema | undefined {
  return typeof additional === 'object' ? additional : undefined;
}

/** The schema of a key of an object. */
export function schemaAt(schema: Schema | undefined, key: string): Schema | undefined {
  return schema && (schema.properties.get(key) ?? additionalOf(schema));
}
