import type { Field, KindRow, ScalarForm, StructType, TypeDescriptor, TypeId } from './types.ts';

/*
 * The table's form, one line for each kind and type:
 *
 *   apps/v1 Deployment n apps/v1.Deployment deployments deploy
 *   core/v1.ServicePort <tab> name:s <tab> port!i <tab> protocol:s=TCP|UDP <tab> targetPort:I
 *
 * A kind has its apiVersion, its name, `n` (namespaced) or `c` (of the cluster) with `x` where it cannot be created,
 * its type, its plural and its short names.
 * A field has its name, `!` where OpenAPI calls it required and `:` elsewhere, its type, `^` with `a` (atomic list),
 * `s` (set) or the keys of a list of maps, and `=` with the allowed values.
 * A type is `[` for each list and `{` for each map around it, then the code of a scalar below or `@` with a type's id;
 * an id that begins with a dot lies in the package of the type itself.
 * `~` and a number in base 36 end what not all versions have: bit 0 is the first version of the table.
 */

const scalarForms: Readonly<Record<string, ScalarForm | 'any'>> = {
  s: 'string',
  b: 'boolean',
  i: 'int32',
  l: 'int64',
  d: 'double',
  y: 'base64',
  q: 'quantity',
  t: 'time',
  u: 'micro-time',
  I: 'int-or-string',
  '*': 'any',
};

const schemaForms: Readonly<Record<string, 'schemas' | 'boolean' | 'strings'>> = {
  A: 'schemas',
  B: 'boolean',
  C: 'strings',
};

/** One entry of the table with the versions that have it; `mask` is undefined where all have it. */
export type Masked = { readonly text: string; readonly mask: number | undefined };

/** Separates an entry from its mask. */
export function readMask(entry: string): Masked {
  const [, text = entry, digits] = /^(.*)~([0-9a-z]+)$/s.exec(entry) ?? [];
  return { text, mask: digits === undefined ? undefined : parseInt(digits, 36) };
}

/** The entries that the version with this bit has, without their masks. */
export function entriesOf(entries: readonly string[], bit: number): string[] {
  return entries
    .map(readMask)
    .filter(({ mask }) => mask === undefined || (mask & bit) !== 0)
    .map(({ text }) => text);
}

/** Reads a kind's line without its mask. */
export function readKind(line: string): KindRow {
  const [apiVersion = '', kind = '', flags = '', type = '', plural = '', ...shortNames] = line.split(' ');
  const slash = apiVersion.indexOf('/');
  return {
    apiVersion,
    group: slash < 0 ? '' : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind,
    type: type as TypeId,
    namespaced: flags.includes('n'),
    creatable: !flags.includes('x'),
    plural,
    shortNames,
  };
}

/** Reads a field of the type `owner`. `describe` gives the descriptor of a code, so that equal ones are shared. */
export function readField(owner: string, text: string, describe: (code: string) => TypeDescriptor): Field {
  const [, name = '', mark, around = '', core = '', list, values] =
    /^([^!:]+)([!:])([[{]*)([^^=]+)(?:\^([^=]*))?(?:=(.*))?$/.exec(text) ?? [];
  const local = core.startsWith('@.') ? `@${owner.slice(0, owner.lastIndexOf('.'))}${core.slice(1)}` : core;
  return {
    name,
    type: describe(around + local),
    required: mark === '!',
    ...(values === undefined ? {} : { enum: values.split('|') }),
    ...listForm(list),
  };
}

function listForm(code: string | undefined): Pick<Field, 'listType' | 'mapKeys'> {
  if (code === undefined) return {};
  if (code === 'a') return { listType: 'atomic' };
  if (code === 's') return { listType: 'set' };
  return { listType: 'map', mapKeys: code.split(',') };
}

/** The descriptor of a type's code. `structOf` gives the struct of an id, `describe` the shared descriptor of a part. */
export function readType(
  code: string,
  structOf: (id: string) => StructType | undefined,
  describe: (code: string) => TypeDescriptor,
): TypeDescriptor {
  if (code.startsWith('[')) return { is: 'list', of: describe(code.slice(1)) };
  if (code.startsWith('{')) return { is: 'map', of: describe(code.slice(1)) };
  const or = schemaForms[code];
  const type = structOf(or ? 'apiextensions/v1.JSONSchemaProps' : code.slice(1));
  if (code.startsWith('@') || or)
    return !type ? { is: 'any' } : or ? { is: 'schema-or', or, type } : { is: 'struct', type };
  return { is: scalarForms[code] ?? 'any' };
}
