import { schemaOf, type Schema } from '../../../src/engine/schema/lookup.ts';
import type { Field, StructType, TypeDescriptor } from '../../../src/engine/schema/types.ts';
import { factsOf } from './kinds.ts';
import { isList, isMap, type Step, type Tree, type TreeMap } from './tree.ts';

/** A value of a manifest with what the API says of its place. */
export type Place = {
  readonly steps: readonly Step[];
  readonly value: Tree;
  readonly type: TypeDescriptor;
  /** The field that the value belongs to: its own, or that of the list or map around it. */
  readonly field: Field | undefined;
  /** The struct that holds the field. */
  readonly owner: StructType | undefined;
  /** What holds the value itself. */
  readonly within: 'struct' | 'list' | 'map' | 'root';
};

const schema: Schema = schemaOf(factsOf);

/** The type of an object by its apiVersion and kind. @throws where the API has no such kind */
export function typeOfKind(apiVersion: string, kind: string): StructType {
  const row = schema.kindOf(apiVersion, kind);
  const type = row && schema.typeOf(row.type);
  if (!type) throw new Error(`no kind ${kind} in ${apiVersion}`);
  return type;
}

/** What an object says it is. @throws where it says nothing */
export function identityOf({ apiVersion, kind }: TreeMap): { readonly apiVersion: string; readonly kind: string } {
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') throw new Error('a base without apiVersion or kind');
  return { apiVersion, kind };
}

/** Whether the objects of a kind live in a namespace. */
export function isNamespaced(apiVersion: string, kind: string): boolean {
  return schema.kindOf(apiVersion, kind)?.namespaced ?? false;
}

/** Every value of an object, the object itself first, in the order of the text. */
export function placesOf(object: TreeMap): Place[] {
  const places: Place[] = [];
  const { apiVersion, kind } = identityOf(object);
  const type = typeOfKind(apiVersion, kind);
  walk({ steps: [], value: object, type: { is: 'struct', type }, field: undefined, owner: undefined, within: 'root' });
  return places;

  function walk(place: Place): void {
    places.push(place);
    const { steps, value, type, field, owner } = place;
    if (isList(value)) {
      const of = itemType(type);
      value.forEach((item, index) =>
        walk({ steps: [...steps, index], value: item, type: of, field, owner, within: 'list' }),
      );
    } else if (isMap(value)) {
      const struct = structOf(type);
      for (const [key, item] of Object.entries(value)) {
        const own = struct?.fields.get(key);
        if (own)
          walk({ steps: [...steps, key], value: item, type: own.type, field: own, owner: struct, within: 'struct' });
        else if (type.is === 'map')
          walk({ steps: [...steps, key], value: item, type: type.of, field, owner, within: 'map' });
      }
    }
  }
}

/** The struct that a map of this type is read into. */
export function structOf(type: TypeDescriptor): StructType | undefined {
  return type.is === 'struct' || type.is === 'schema-or' ? type.type : undefined;
}

function itemType(type: TypeDescriptor): TypeDescriptor {
  if (type.is === 'list') return type.of;
  if (type.is === 'schema-or' && type.or === 'schemas') return { is: 'struct', type: type.type };
  return { is: 'any' };
}
