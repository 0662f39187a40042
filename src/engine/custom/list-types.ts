import { lastStep, text } from '../rules/checks.ts';
import { entries, items, Subject } from '../rules/subject.ts';
import type { Json } from '../yaml/to-json.ts';
import { get, type MapValue, type Value } from '../yaml/value.ts';
import { complain, echo, type Complaint } from './complaint.ts';
import { goNumber, isNumber } from './number.ts';
import type { Schema } from './schema.ts';
import { sortedJson } from './sorted-json.ts';

/**
 * In a list of the type `set` nothing stands twice; in one of the type `map` no two objects have the same keys.
 * Source: `ValidateListSetsAndMaps` in pkg/apiserver/schema/listtype/validation.go of apiextensions-apiserver.
 */
export function checkLists(schema: Schema | undefined, subject: Subject): Complaint[] {
  if (!schema || !subject.value) return [];
  if (subject.value.kind === 'list') {
    const own =
      schema.listType === 'set' ? checkSet(subject) : schema.listType === 'map' ? checkMap(schema, subject) : [];
    for (const complaint of own) complaint.declaredAt = get(schema.written, 'x-kubernetes-list-type')!.at;
    return [...own, ...items(subject).flatMap((item) => checkLists(schema.items, item))];
  }
  return entries(subject).flatMap(({ key, subject: entry }) => {
    const own = schema.properties.get(key);
    if (own) return checkLists(own, entry.with({ step: key }));
    return typeof schema.additional === 'object' ? checkLists(schema.additional, entry) : [];
  });
}

/** Items as they stand, with those that are null. */
function allItems(list: Subject): Subject[] {
  if (list.value?.kind !== 'list') return [];
  return list.value.items.map((value, index) => new Subject(value, list, index));
}

function checkSet(list: Subject): Complaint[] {
  const all = allItems(list);
  return duplicates(all.map(({ value }) => keyOf(value!))).map(({ index, first }) => {
    const item = all[index]!;
    const args = { field: lastStep(list), value: text(item), list: lastStep(list) };
    const related = [{ role: 'first-definition', at: all[first]!.at }] as const;
    return complain(item, 'FieldValueDuplicate', 'duplicate-in-list', args, { related, ...nullValue(item.value) });
  });
}

function checkMap({ listKeys }: Schema, list: Subject): Complaint[] {
  const all = allItems(list);
  const wrong = all.find(({ value }) => value!.kind !== 'map' && value!.kind !== 'null');
  if (wrong) return [echo(wrong, 'FieldValueInvalid', lastStep(list), { says: ['object-in-list-map'] })];
  const keys = all.map(({ value }) => keysOf(value!, listKeys));
  return duplicates(keys.map(keyOf)).map(({ index, first }) => {
    const item = all[index]!;
    const key = keys[index]!;
    const written = listKeys.map((name) => key.entries.get(name)?.value).map((value) => text(item.with({ value })));
    const args = { field: listKeys.join(', '), value: written.join(', '), list: lastStep(list) };
    const places = [item, all[first]!].map(({ value, at }) => placeOfKey(value!, listKeys) ?? at);
    return complain(item, 'FieldValueDuplicate', 'duplicate-in-list', args, {
      value: sortedJson(key),
      at: places[0]!,
      related: [{ role: 'first-definition', at: places[1]! }],
    });
  });
}

/** The fields that tell the items of a list apart, as far as an item has them. */
function keysOf(item: Value, names: readonly string[]): MapValue {
  const entries = item.kind === 'map' ? names.flatMap((name) => item.entries.get(name) ?? []) : [];
  return { kind: 'map', at: item.at, entries: new Map(entries.map((entry) => [entry.key, entry])) };
}

function placeOfKey(item: Value, names: readonly string[]): Subject['at'] | undefined {
  return item.kind === 'map' ? item.entries.get(names[0] ?? '')?.value.at : undefined;
}

const nullValue = (value: Value | undefined): { value?: Json } => (value?.kind === 'null' ? { value: null } : {});

type Duplicate = { readonly index: number; readonly first: number };

/** The second of each that comes more than once. */
function duplicates(keys: readonly string[]): Duplicate[] {
  const seen = new Map<string, { first: number; times: number }>();
  return keys.flatMap((key, index) => {
    const known = seen.get(key);
    if (!known) seen.set(key, { first: index, times: 1 });
    else if (known.times++ === 1) return [{ index, first: known.first }];
    return [];
  });
}

/** Equal for what Go takes for equal: a whole number and a float never are. */
function keyOf(value: Value): string {
  if (isNumber(value)) {
    const { is, value: number } = goNumber(value);
    return `${is} ${number}`;
  }
  return `${value.kind} ${JSON.stringify(sortedJson(value))}`;
}
