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
 * A type is `&` for each pointer, `[` for each list and `{` for each map around it, then `s` string, `b` bool, `n` number,
 * `y` bytes, `*` anything, or `@` and a type's id; an id that begins with a dot lies in the package of the type itself.
 * A type of which the line says `=` writes its own JSON.
 */

/** A Go type. */
export type GoType =
  | { readonly is: 'pointer' | 'list' | 'map'; readonly of: GoType }
  | { readonly is: 'string' | 'bool' | 'number' | 'bytes' | 'any' }
  | { readonly is: 'itself'; readonly id: string }
  | GoStruct;

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

/** The Go types of a kind of the newest version; `undefined` where they are not recorded. */
export function typesOfKind(apiVersion: string, kind: string): GoTypes | undefined {
  const ids = kindIndex().get(`${apiVersion} ${kind}`);
  return ids && { served: structOf(ids[0]), internal: structOf(ids[1]) };
}

/** The Go type of an id such as `meta/v1.LabelSelector` or `policy.PodDisruptionBudgetSpec`. */
export function goType(id: string): GoType | undefined {
  return typeIndex().has(id) ? structOf(id) : undefined;
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

const structs = new Map<string, GoType>();
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

function structOf(id: string): GoType {
  const known = structs.get(id);
  if (known) return known;
  const lines = typeIndex().get(id) ?? [];
  const made: GoType = lines[0] === '=' ? { is: 'itself', id } : lazyStruct(id, lines);
  structs.set(id, made);
  return made;
}

/** A struct that reads its fields when they are first wanted: types may contain themselves. */
function lazyStruct(id: string, lines: readonly string[]): GoStruct {
  let fields: readonly GoField[] | undefined;
  return {
    is: 'struct',
    id,
    get fields() {
      fields ??= lines.flatMap((line) => readField(id, line));
      return fields;
    },
  };
}

function readField(owner: string, line: string): readonly GoField[] {
  if (line.startsWith('>')) {
    const type = behindPointers(readType(owner, line.slice(1)));
    if (type.is !== 'struct') return [];
    const embedded = { go: type.id.slice(type.id.lastIndexOf('.') + 1), type };
    return type.fields.map((field) => ({ embedded, ...field }));
  }
  const [, before, name = '', code = '', mark] = /^(?:([^=:]*)=)?([^:]*):(.*?)([?!]?)$/.exec(line) ?? [];
  const omit = mark === '?' ? 'empty' : mark === '!' ? 'zero' : undefined;
  const go = before ?? name.charAt(0).toUpperCase() + name.slice(1);
  return [{ go, json: name, type: readType(owner, code), ...(omit && { omit }) }];
}

const scalars = { s: 'string', b: 'bool', n: 'number', y: 'bytes', '*': 'any' } as const;
const around = { '&': 'pointer', '[': 'list', '{': 'map' } as const;

function readType(owner: string, code: string): GoType {
  const first = code.charAt(0);
  if (first in around) return { is: around[first as keyof typeof around], of: readType(owner, code.slice(1)) };
  if (first in scalars) return { is: scalars[first as keyof typeof scalars] };
  const id = code.slice(1);
  return structOf(id.startsWith('.') ? `${owner.slice(0, owner.lastIndexOf('.'))}${id}` : id);
}

function linesOf(table: string): string[] {
  return table.split('\n').filter((line) => line !== '');
}
