import type { Span } from '../../text/span.ts';
import { compareQuantities } from '../model/quantity.ts';
import { printPath, type Step } from '../schema/path.ts';
import type { Field, TypeDescriptor } from '../schema/types.ts';
import { toJson, type Json } from '../yaml/to-json.ts';
import type { ListValue, MapValue, ScalarValue, Value } from '../yaml/value.ts';

/** A field that differs. `before` and `after` hold its value and place, where it has one. */
export type Change = {
  readonly is: 'added' | 'removed' | 'changed';
  /** As the server prints it; an item of a list that is known by a key has its place in the newer list. */
  readonly path: string;
  readonly before?: Side;
  readonly after?: Side;
};

export type Side = { readonly value: Json; readonly at: Span };

/** More changes than anybody reads. */
export const mostChanges = 1000;

/**
 * What differs between two forms of an object, in the order of the older text, then of the newer one. Values are compared
 * by what they mean: `1` and `1000m` are the same cpu, nothing and `null` are the same, the order of keys says nothing.
 * Items of a list are told apart by its keys where the API names them (containers by name, ports by number and protocol),
 * by their value in a set, by their position elsewhere.
 * @param type of both; without it lists are compared by position
 */
export function compare(before: Value, after: Value, type: TypeDescriptor | undefined): readonly Change[] {
  const changes: Change[] = [];
  visit({ changes, steps: [] }, before, after, type, undefined);
  return changes;
}

type Walk = { readonly changes: Change[]; readonly steps: Step[] };

function visit(
  walk: Walk,
  before: Value | undefined,
  after: Value | undefined,
  type: TypeDescriptor | undefined,
  field: Field | undefined,
): void {
  if (walk.changes.length >= mostChanges) return;
  const [old, now] = [given(before), given(after)];
  if (!old && !now) return;
  if (!old || !now) return report(walk, old ? 'removed' : 'added', old, now);
  if (old === now) return;
  if (old.kind === 'map' && now.kind === 'map') return visitMaps(walk, old, now, type);
  if (old.kind === 'list' && now.kind === 'list') return visitLists(walk, old, now, type, field);
  if (isCollection(old) || isCollection(now) || !isSameScalar(old, now, type)) report(walk, 'changed', old, now);
}

const given = (value: Value | undefined): Value | undefined => (value?.kind === 'null' ? undefined : value);
const isCollection = (value: Value): value is MapValue | ListValue => value.kind === 'map' || value.kind === 'list';

function isSameScalar(old: ScalarValue, now: ScalarValue, type: TypeDescriptor | undefined): boolean {
  const [one, other] = [textOf(old), textOf(now)];
  if (type?.is === 'quantity') return compareQuantities(one, other) === 0;
  if (old.kind === 'string' || now.kind === 'string') return old.kind === now.kind && one === other;
  return old.kind === now.kind ? one === other || valueOf(old) === valueOf(now) : false;
}

const textOf = (value: ScalarValue): string => (value.kind === 'string' ? value.value : value.raw);
const valueOf = (value: ScalarValue): unknown => (value.kind === 'null' ? null : value.value);

function visitMaps(walk: Walk, old: MapValue, now: MapValue, type: TypeDescriptor | undefined): void {
  const fields = type?.is === 'struct' || type?.is === 'schema-or' ? type.type.fields : undefined;
  const free = type?.is === 'map' ? type.of : undefined;
  for (const key of new Set([...old.entries.keys(), ...now.entries.keys()])) {
    const field = fields?.get(key);
    walk.steps.push(type?.is === 'map' ? { key } : key);
    visit(walk, old.entries.get(key)?.value, now.entries.get(key)?.value, field?.type ?? free, field);
    walk.steps.pop();
  }
}

function visitLists(
  walk: Walk,
  old: ListValue,
  now: ListValue,
  type: TypeDescriptor | undefined,
  field: Field | undefined,
): void {
  const of = type?.is === 'list' ? type.of : undefined;
  const identity = identityIn(field);
  const step = (index: number, before: Value | undefined, after: Value | undefined): void => {
    walk.steps.push(index);
    visit(walk, before, after, of, undefined);
    walk.steps.pop();
  };
  const [olds, nows] = [keyed(old, identity), keyed(now, identity)];
  if (!olds || !nows) {
    for (let index = 0; index < Math.max(old.items.length, now.items.length); index++) {
      step(index, old.items[index], now.items[index]);
    }
    return;
  }
  for (const [key, { index, item }] of olds) {
    const other = nows.get(key);
    step(other?.index ?? index, item, other?.item);
  }
  for (const [key, { index, item }] of nows) if (!olds.has(key)) step(index, undefined, item);
}

/** What tells the items of a list apart; `undefined` where only their position does. */
function identityIn(field: Field | undefined): ((item: Value) => string) | undefined {
  if (field?.listType === 'set') return (item) => JSON.stringify(toJson(item));
  const keys = field?.listType === 'map' ? (field.mapKeys ?? []) : [];
  if (keys.length === 0) return undefined;
  return (item) =>
    JSON.stringify(keys.map((key) => (item.kind === 'map' ? keyText(item.entries.get(key)?.value) : '')));
}

const keyText = (value: Value | undefined): string => (!value || isCollection(value) ? '' : textOf(value));

/** The items by their identity; `undefined` where two have the same. */
function keyed(
  list: ListValue,
  identity: ((item: Value) => string) | undefined,
): Map<string, { index: number; item: Value }> | undefined {
  if (!identity) return undefined;
  const items = new Map(list.items.map((item, index) => [identity(item), { index, item }]));
  return items.size === list.items.length ? items : undefined;
}

function report(walk: Walk, is: Change['is'], old: Value | undefined, now: Value | undefined): void {
  const side = (value: Value): Side => ({ value: toJson(value), at: value.at });
  walk.changes.push({
    is,
    path: printPath(walk.steps),
    ...(old && { before: side(old) }),
    ...(now && { after: side(now) }),
  });
}
