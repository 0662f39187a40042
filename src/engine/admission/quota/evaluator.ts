import type { Amounts } from '../../model/amount.ts';
import type { KubernetesVersion } from '../../schema/versions.ts';
import { stringOf, itemsOf, get, type MapValue, type Value } from '../../yaml/value.ts';
import type { Place } from '../place.ts';

/** What containers lack that a quota needs, and where it would stand. */
export type Lack = { readonly container: string; readonly resources: readonly string[]; readonly place: Place };

/** How objects of a kind are counted. */
export type Evaluator = {
  /** Whether the kind uses what a quota bounds under this name. */
  readonly tracks: (resource: string, kubernetes: KubernetesVersion) => boolean;
  /** What one object uses. */
  readonly usage: (object: MapValue) => Amounts;
  /** Whether a scope holds the object. A kind without scopes is in none. */
  readonly isInScope?: (object: MapValue, scope: Scope, kubernetes: KubernetesVersion) => boolean;
  /** What must be written because a quota bounds these resources. */
  readonly lacks?: (object: MapValue, bounded: readonly string[]) => readonly Lack[];
  /** The field that uses a resource. */
  readonly placeOf: (object: MapValue, resource: string) => Place;
};

/** One condition of a quota on what it counts. */
export type Scope = { readonly name: string; readonly operator: string; readonly values: readonly string[] };

/** The scopes of a quota; those that are only named must hold as they are. */
export function scopesOf(quota: Value): Scope[] {
  const spec = get(quota, 'spec');
  const text = (value: Value | undefined): string => stringOf(value) ?? '';
  return [
    ...itemsOf(get(spec, 'scopes')).map((scope) => ({ name: text(scope), operator: 'Exists', values: [] })),
    ...itemsOf(get(get(spec, 'scopeSelector'), 'matchExpressions')).map((each) => ({
      name: text(get(each, 'scopeName')),
      operator: text(get(each, 'operator')),
      values: itemsOf(get(each, 'values')).map(text),
    })),
  ];
}

/** Whether a name is one that a scope asks for; an object without the name has none. */
export function selects({ operator, values }: Scope, name: string): boolean {
  const isThere = name !== '';
  if (operator === 'In') return isThere && values.includes(name);
  if (operator === 'NotIn') return !isThere || !values.includes(name);
  return operator === 'DoesNotExist' ? !isThere : isThere;
}

/** Where an object says what it is called. */
export function namePlace(object: MapValue): Place {
  const name = get(get(object, 'metadata'), 'name') ?? get(object, 'kind');
  return { at: name?.at ?? object.at, path: 'metadata.name' };
}
