import type { Field, StructType, TypeDescriptor } from '../../../src/engine/schema/types.ts';
import { chosen, hash, share } from './hash.ts';
import type { Tree, TreeMap } from './tree.ts';
import { formatOf, keyFormatOf } from './values/format-of.ts';
import { formats } from './values/formats.ts';
import { knownValues } from './values/known.ts';

type Owner = { readonly owner: StructType | undefined; readonly field: Field | undefined };

/**
 * Grows a value of a type. Each part is chosen by the seed and its own way alone: a new field of the API changes no other.
 * @param size how many levels of optional fields may grow
 */
export function grow(type: TypeDescriptor, place: Owner, seed: string, size: number): Tree {
  switch (type.is) {
    case 'struct':
      return growStruct(type.type, seed, size);
    case 'list':
      return [grow(type.of, place, `${seed}[0]`, size - 1)];
    case 'map':
      return { [goodOf(keyFormatOf(nameOf(place)), seed)]: grow(type.of, place, `${seed}{}`, size - 1) };
    case 'schema-or':
      return type.or === 'strings' ? ['a'] : { type: 'string' };
    case 'any':
      return {};
    case 'string':
      return growText(place, seed);
    case 'boolean':
      return hash(seed) % 2 === 0;
    case 'int32':
    case 'int64':
      return chosen([1, 2, 5, 80, 600, 3600, 0], seed);
    case 'double':
      return chosen([0.5, 1, 10], seed);
    case 'quantity':
      return chosen(['1', '100m', '1Gi', '64Mi', '2'], seed);
    case 'int-or-string':
      return chosen([1, 80, '50%', 'http'], seed);
    case 'base64':
      return 'YQ==';
    case 'time':
      return '2026-01-01T00:00:00Z';
    case 'micro-time':
      return '2026-01-01T00:00:00.000000Z';
  }
}

function growStruct(struct: StructType, seed: string, size: number): TreeMap {
  const grown: { [key: string]: Tree } = {};
  for (const field of struct.fields.values()) {
    const here = `${seed}.${field.name}`;
    const wanted = field.required || (size > 0 && share(hash(`${here}?`)) < 2 / (2 + struct.fields.size / 3));
    // A schema holds schemas: required fields alone end the growth.
    if (wanted && (size > -3 || !('type' in field.type))) {
      grown[field.name] = grow(field.type, { owner: struct, field }, here, size - 1);
    }
  }
  return grown;
}

function growText(place: Owner, seed: string): string {
  const listed = place.field?.enum ?? knownValues(nameOf(place));
  return listed ? chosen(listed, seed) : goodOf(formatOf(nameOf(place)), seed);
}

/** One of the first texts of a format: those are usual ones. */
function goodOf(format: keyof typeof formats, seed: string): string {
  return chosen(formats[format].slice(0, 2), seed);
}

function nameOf({ owner, field }: Owner): string {
  return owner && field ? `${owner.id}.${field.name}` : '';
}
