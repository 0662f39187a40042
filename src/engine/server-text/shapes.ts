import { kubernetesVersions, newestVersion, type KubernetesVersion } from '../schema/versions.ts';
import { kinds, types } from './shapes.generated.ts';

/*
 * The table's form, one line for each kind and Go type:
 *
 *   policy/v1 PodDisruptionBudget policy/v1.PodDisruptionBudget policy.PodDisruptionBudget
 *   core/v1.Volume <tab> name:s <tab> >@.VolumeSource
 *   policy.PodDisruptionBudgetSpec <tab> MinAvailable:&@util/intstr.IntOrString <tab> Selector:&@meta/v1.LabelSelector
 *
 * A kind has its apiVersion, its name, the type that is served and the one that validation sees.
 * A field has its name, `:`, its type, and `?` where an empty value is left out (omitempty) or `!` where a zero value is
 * (omitzero). The name is the one in JSON; the Go name is the same with a capital, or stands before `=`.
 * `>` begins an embedded struct, whose fields stand among those of the struct around it.
 * A type is `&` for each pointer, `[` for each list and `{` for each map around it, then the code of a scalar below, or `@`
 * and a type's id; an id that begins with a dot lies in the package of the type itself. A map whose keys have a type of their
 * own begins with that type's id in parentheses instead.
 * A type of which the line says `=` writes its own JSON; with a type behind the `=` it is only another name for that.
 * `~` and a number in base 36 end what not all versions have: bit 0 is the oldest version.
 */

/** A Go type. One that has a name of its own has its `id`. */
export type GoType =
  | { readonly is: 'pointer'; readonly of: GoType }
  | { readonly is: 'list'; readonly of: GoType; readonly id?: string }
  | { readonly is: 'map'; readonly of: GoType; readonly key?: GoType; readonly id?: string }
  | { readonly is: 'string' | 'bool' | 'bytes' | 'any'; readonly id?: string }
  | { readonly is: 'number'; readonly of: NumberType; readonly id?: string }
  | { readonly is: 'itself'; readonly id: string }
  | GoStruct;

export type NumberType = 'uint8' | 'int' | 'int32' | 'int64' | 'uint32' | 'float64';

/** A struct with its fields in Go's order, embedded ones in their place. */
export type GoStruct = { readonly is: 'struct'; readonly id: string; readonly fields: readonly GoField[] };

export type GoField = {
  readonly go: string;
  readonly json: string;
  readonly type: GoType;
  /** Which values are left out in JSON. */
  readonly omit?: 'empty' | 'zero';
  /** The embedded struct whose field this is. What is served may have a field of its own for that, such as `metadata`. */
  readonly embedded?: { readonly go: string; readonly type: GoType };
};

/** The types behind one value: the one that is served, and the one that validation sees and prints. */
export type GoTypes = { readonly served: GoType; readonly internal: GoType };

/** The Go types of a kind; `undefined` where they are not recorded. */
export function typesOfKind(
  apiVersion: string,
  kind: string,
  version: KubernetesVersion = newestVersion,
): GoTypes | undefined {
  const ids = kindIndex().get(`${apiVersion} ${kind}`);
  const read = readerOf(version);
  return ids && { served: read.typeOf(ids[0]), internal: read.typeOf(ids[1]) };
}

/** The Go type of an id such as `meta/v1.LabelSelector` or `policy.PodDisruptionBudgetSpec`. */
export function goType(id: string, version: KubernetesVersion = newestVersion): GoType | undefined {
  return typeIndex().has(id) ? readerOf(version).typeOf(id) : undefined;
}

/**
 * The types behind a field of a struct, by its name in JSON. `undefined` where one of the two does not have it:
 * a few fields lie elsewhere in what validation sees.
 */
export function typesOfField(around: GoTypes, json: string): GoTypes | undefined {
  const [served, internal] = [behindPointers(around.served), behindPointers(around.internal)];
  if (served.is !== 'struct' || internal.is !== 'struct') return undefined;
  const field = served.fields.find((one) => one.json === json);
  const same = field && internal.fields.find((one) => one.go === field.go || one.embedded?.go === field.go);
  return same && { served: field.type, internal: same.go === field.go ? same.type : same.embedded!.type };
}

/** The types behind the items of a list or the values of a map. */
export function typesOfItem(around: GoTypes): GoTypes | undefined {
  const [served, internal] = [behindPointers(around.served), behindPointers(around.internal)];
  return isMany(served) && isMany(internal) ? { served: served.of, internal: internal.of } : undefined;
}

/** What a pointer points at; any other type as it is. */
export function behindPointers(type: GoType): GoType {
  return type.is === 'pointer' ? behindPointers(type.of) : type;
}

function isMany(type: GoType): type is Extract<GoType, { is: 'pointer' | 'list' | 'map' }> {
  return type.is === 'list' || type.is === 'map';
}

let kindsByName: Map<string, readonly [string, string]> | undefined;
let typesById: Map<string, readonly string[]> | undefined;

function kindIndex(): Map<string, readonly [string, string]> {
  kindsByName ??= new Map(
    linesOf(kinds).map((line) => {
      const [apiVersion = '', kind = '', served = '', internal = ''] = line.split(' ');
      return [`${apiVersion} ${kind}`, [served, internal]];
    }),
  );
  return kindsByName;
}

function typeIndex(): Map<string, readonly string[]> {
  typesById ??= new Map(
    linesOf(types).map((line) => {
      const [id = '', ...fields] = line.split('\t');
      return [id, fields];
    }),
  );
  return typesById;
}

type Reader = { readonly typeOf: (id: string) => GoType };

const readers = new Map<KubernetesVersion, Reader>();

function readerOf(version: KubernetesVersion): Reader {
  let reader = readers.get(version);
  if (!reader) readers.set(version, (reader = createReader(1 << kubernetesVersions.indexOf(version))));
  return reader;
}

/** Reads the types of one version; each is read once. */
function createReader(bit: number): Reader {
  const known = new Map<string, GoType>();
  const typeOf = (id: string): GoType => {
    let type = known.get(id);
    if (!type) known.set(id, (type = make(id)));
    return type;
  };
  const make = (id: string): GoType => {
    const entries = (typeIndex().get(id) ?? []).flatMap((entry) => ofVersion(entry, bit));
    const [first = ''] = entries;
    if (first === '=') return { is: 'itself', id };
    if (first.startsWith('=')) return { ...readType(id, first.slice(1), typeOf), id } as GoType;
    return lazyStruct(id, entries, typeOf);
  };
  return { typeOf };
}

/** The entry without its mask; nothing where the version of this bit does not have it. */
function ofVersion(entry: string, bit: number): readonly string[] {
  const [, text = entry, digits] = /^(.*)~([0-9a-z]+)$/.exec(entry) ?? [];
  return digits === undefined || (parseInt(digits, 36) & bit) !== 0 ? [text] : [];
}

/** A struct that reads its fields when they are first wanted: types may contain themselves. */
function lazyStruct(id: string, entries: readonly string[], typeOf: Reader['typeOf']): GoStruct {
  let fields: readonly GoField[] | undefined;
  return {
    is: 'struct',
    id,
    get fields() {
      fields ??= entries.flatMap((entry) => readField(id, entry, typeOf));
      return fields;
    },
  };
}

function readField(owner: string, entry: string, typeOf: Reader['typeOf']): readonly GoField[] {
  if (entry.startsWith('>')) {
    const type = behindPointers(readType(owner, entry.slice(1), typeOf));
    if (type.is !== 'struct') return [];
    const embedded = { go: type.id.slice(type.id.lastIndexOf('.') + 1), type };
    return type.fields.map((field) => ({ embedded, ...field }));
  }
  const [, before, name = '', code = '', mark] = /^(?:([^=:]*)=)?([^:]*):(.*?)([?!]?)$/.exec(entry) ?? [];
  const omit = mark === '?' ? 'empty' : mark === '!' ? 'zero' : undefined;
  const go = before ?? name.charAt(0).toUpperCase() + name.slice(1);
  return [{ go, json: name, type: readType(owner, code, typeOf), ...(omit && { omit }) }];
}

const scalars: Readonly<Record<string, GoType>> = {
  s: { is: 'string' },
  b: { is: 'bool' },
  y: { is: 'bytes' },
  '*': { is: 'any' },
  n: { is: 'number', of: 'int' },
  i: { is: 'number', of: 'int32' },
  l: { is: 'number', of: 'int64' },
  u: { is: 'number', of: 'uint32' },
  d: { is: 'number', of: 'float64' },
};
const around = { '&': 'pointer', '[': 'list', '{': 'map' } as const;

function readType(owner: string, code: string, typeOf: Reader['typeOf']): GoType {
  const first = code.charAt(0);
  if (first in around) {
    return { is: around[first as keyof typeof around], of: readType(owner, code.slice(1), typeOf) };
  }
  const [, key, value = ''] = /^\(([^)]*)\)(.*)$/.exec(code) ?? [];
  if (key !== undefined) {
    return { is: 'map', of: readType(owner, value, typeOf), key: typeOf(idOf(owner, key)) };
  }
  return scalars[first] ?? typeOf(idOf(owner, code.slice(1)));
}

function idOf(owner: string, id: string): string {
  return id.startsWith('.') ? `${owner.slice(0, owner.lastIndexOf('.'))}${id}` : id;
}

function linesOf(table: string): string[] {
  return table.split('\n').filter((line) => line !== '');
}
