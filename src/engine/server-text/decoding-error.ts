import { kubernetesVersions, type KubernetesVersion } from '../schema/versions.ts';
import { toJson } from '../yaml/to-json.ts';
import type { MapValue, Value } from '../yaml/value.ts';
import { goTypeName } from './go-type-name.ts';
import { base64Error, quantityError } from './parse-errors.ts';
import { behindPointers, goType, typesOfKind, type GoStruct, type GoType, type NumberType } from './shapes.ts';
import { timeError } from './time-error.ts';

/** What the decoder says: a text, or a type error whose struct and field may still be put in front. */
type Fault =
  string | { readonly value: string; readonly type: string; readonly struct?: string; readonly field?: string };

/** The field being decoded: the struct that has it, and the way to it without indexes and keys. */
type Place = { readonly struct?: string; readonly fields: readonly string[] };

type Run = {
  readonly kubernetes: KubernetesVersion;
  /** The first type error: it is told where nothing ends the decoding before. */
  kept?: Fault;
  /** What fits its type: parts that aliases share are looked at once. */
  readonly sound: Map<Value, GoType>;
};

/**
 * What the server's decoder says of the first value that does not fit its Go type, such as
 * `json: cannot unmarshal string into Go struct field ContainerPort.spec.containers.ports.containerPort of type int32`.
 * `undefined` where it finds none, or where the kind's types are not recorded.
 * Source: `decodeState` in sigs.k8s.io/json; kubectl sends the keys of maps sorted.
 */
export function decodingError(
  root: Value,
  apiVersion: string,
  kind: string,
  kubernetes: KubernetesVersion,
): string | undefined {
  const served = typesOfKind(apiVersion, kind, kubernetes)?.served;
  return served && typeError(root, served, kubernetes);
}

/** The same of metadata that stand alone, as those of an object within an object. */
export function metadataError(metadata: Value, kubernetes: KubernetesVersion): string | undefined {
  const type = goType('meta/v1.ObjectMeta', kubernetes);
  return type && typeError(metadata, type, kubernetes);
}

function typeError(root: Value, type: GoType, kubernetes: KubernetesVersion): string | undefined {
  const fault = decodeAlone(root, type, kubernetes);
  if (fault === undefined || typeof fault === 'string') return fault;
  const { value, type: name, struct, field } = fault;
  const into = struct === undefined ? 'value' : `struct field ${struct}.${field}`;
  return `json: cannot unmarshal ${value} into Go ${into} of type ${name}`;
}

/** One call of the decoder. */
function decodeAlone(value: Value, type: GoType, kubernetes: KubernetesVersion): Fault | undefined {
  const run: Run = { kubernetes, sound: new Map() };
  return decode(value, type, { fields: [] }, run) ?? run.kept;
}

/** Gives what ends the decoding at once. */
function decode(value: Value, type: GoType, place: Place, run: Run): Fault | undefined {
  if (value.kind === 'null' || run.sound.get(value) === type) return undefined;
  const before = run.kept;
  const fault = decodeInto(value, behindPointers(type), place, run);
  if (fault === undefined && run.kept === before && (value.kind === 'map' || value.kind === 'list')) {
    run.sound.set(value, type);
  }
  return fault;
}

function decodeInto(value: Value, type: GoType, place: Place, run: Run): Fault | undefined {
  const keep = (fault: Fault): undefined => {
    run.kept ??= placed(fault, place, run);
  };
  const misfit = (said = wordFor(value)): undefined => keep({ value: said, type: goTypeName(type) });
  switch (type.is) {
    case 'any':
      return undefined;
    case 'itself': {
      const fault = (readers[type.id] ?? readAnything)(value, run);
      return fault === undefined ? undefined : placed(fault, place, run);
    }
    case 'struct':
      return value.kind === 'map' ? decodeFields(value, type, place, run) : misfit();
    case 'map':
      if (value.kind !== 'map') return misfit();
      return first(sorted(value), ([, { value: one }]) => decode(one, type.of, place, run));
    case 'list':
      return value.kind === 'list' ? first(value.items, (item) => decode(item, type.of, place, run)) : misfit();
    case 'bytes': {
      if (value.kind === 'list') return first(value.items, (item) => decode(item, byte, place, run));
      if (value.kind !== 'string') return misfit();
      const fault = base64Error(value.value);
      return fault === undefined ? undefined : keep(fault);
    }
    case 'number': {
      const said = isNumber(value) ? numberMisfit(value, type.of) : wordFor(value);
      return said === undefined ? undefined : misfit(said);
    }
    case 'string':
    case 'bool':
      return value.kind === type.is ? undefined : misfit();
    case 'pointer':
      return undefined;
  }
}

function decodeFields(value: MapValue, type: GoStruct, place: Place, run: Run): Fault | undefined {
  const struct = type.id.slice(type.id.lastIndexOf('.') + 1);
  return first(sorted(value), ([key, { value: one }]) => {
    const field = type.fields.find(({ json }) => json === key);
    if (!field) return undefined;
    const outer = field.embedded && namesEmbedded(run) ? [field.embedded.go] : [];
    return decode(one, field.type, { struct, fields: [...place.fields, ...outer, key] }, run);
  });
}

/** A byte of a list: the decoder calls it by its Go type. */
const byte: GoType = { is: 'number', of: 'uint8' };

/** Newer releases of the decoder name embedded structs too. */
function namesEmbedded({ kubernetes }: Run): boolean {
  return kubernetesVersions.indexOf(kubernetes) >= kubernetesVersions.indexOf('1.35');
}

/** Puts the place in front of a type error; one that comes from a decoder inside a type loses its own. */
function placed(fault: Fault, { struct, fields }: Place, run: Run): Fault {
  if (typeof fault === 'string' || struct === undefined) return fault;
  const inner = fault.field !== undefined && namesEmbedded(run) ? [fault.field] : [];
  return { value: fault.value, type: fault.type, struct, field: [...fields, ...inner].join('.') };
}

type Reader = (value: Value, run: Run) => Fault | undefined;

const readAnything: Reader = () => undefined;

const readTime =
  (type: 'meta/v1.Time' | 'meta/v1.MicroTime'): Reader =>
  (value) =>
    value.kind === 'string' ? timeError(value.value, type) : { value: wordFor(value), type: 'string' };

/** Types with an `UnmarshalJSON` of their own; the others take everything. */
const readers: Readonly<Record<string, Reader>> = {
  'api/resource.Quantity': (value) =>
    quantityError(value.kind === 'string' ? JSON.stringify(value.value).slice(1, -1).trim() : numberText(value)),
  'meta/v1.Time': readTime('meta/v1.Time'),
  'meta/v1.MicroTime': readTime('meta/v1.MicroTime'),
  'util/intstr.IntOrString': (value, { kubernetes }) =>
    value.kind === 'string' ? undefined : decodeAlone(value, { is: 'number', of: 'int32' }, kubernetes),
  'apiextensions/v1.JSONSchemaPropsOrBool': (value, { kubernetes }) => {
    if (value.kind === 'map') return decodeAlone(value, schemaType(kubernetes), kubernetes);
    return value.kind === 'bool' ? undefined : 'boolean or JSON schema expected';
  },
  'apiextensions/v1.JSONSchemaPropsOrArray': (value, { kubernetes }) => {
    const schema = schemaType(kubernetes);
    if (value.kind === 'map') return decodeAlone(value, schema, kubernetes);
    return value.kind === 'list' ? decodeAlone(value, { is: 'list', of: schema }, kubernetes) : undefined;
  },
  'apiextensions/v1.JSONSchemaPropsOrStringArray': (value, { kubernetes }) => {
    if (value.kind === 'map') return decodeAlone(value, schemaType(kubernetes), kubernetes);
    const names: GoType = { is: 'list', of: { is: 'string' } };
    return value.kind === 'list' ? decodeAlone(value, names, kubernetes) : undefined;
  },
};

function schemaType(kubernetes: KubernetesVersion): GoType {
  return goType('apiextensions/v1.JSONSchemaProps', kubernetes) ?? { is: 'any' };
}

const words = {
  map: 'object',
  list: 'array',
  string: 'string',
  bool: 'bool',
  int: 'number',
  float: 'number',
  null: 'null',
} as const;

/** What the decoder calls a value. */
function wordFor({ kind }: Value): string {
  return words[kind];
}

const int64 = [-(2n ** 63n), 2n ** 63n - 1n] as const;

const ranges: Readonly<Record<NumberType, readonly [bigint, bigint] | undefined>> = {
  uint8: [0n, 255n],
  int: int64,
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  int64,
  uint32: [0n, 2n ** 32n - 1n],
  float64: undefined,
};

/** Go takes digits alone for an integer: no dot, no exponent. */
function numberMisfit(value: Value, type: NumberType): string | undefined {
  const [range, text] = [ranges[type], numberText(value)];
  if (!range) return undefined;
  const isWithin = /^-?\d+$/.test(text) && BigInt(text) >= range[0] && BigInt(text) <= range[1];
  return isWithin ? undefined : `number ${text}`;
}

function isNumber({ kind }: Value): boolean {
  return kind === 'int' || kind === 'float';
}

/** A number as kubectl sends it: as a float beyond 64 bits, and Go writes a float with the same digits as JavaScript. */
function numberText(value: Value): string {
  if (value.kind === 'float') return String(value.value);
  if (value.kind !== 'int') return JSON.stringify(toJson(value));
  const [least, most] = int64;
  return String(value.value < least || value.value > most ? Number(value.value) : value.value);
}

function sorted({ entries }: MapValue): readonly (readonly [string, { readonly value: Value }])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}

function first<T>(all: readonly T[], read: (one: T) => Fault | undefined): Fault | undefined {
  for (const one of all) {
    const fault = read(one);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
