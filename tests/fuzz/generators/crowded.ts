import { oddNames, type Json } from '../odd-values.ts';
import type { Random } from '../random.ts';
import { alteredBase } from './damaged.ts';
import { typedObject } from './typed.ts';

type Crowd = Json[] | { [key: string]: Json };

/**
 * An object that holds one of its lists or maps many times over: the same again and again, or each with a name of its own.
 * What compares each item with all others shows here.
 */
export function crowded(r: Random, count = r.chance(0.05) ? 1000 + r.below(3000) : r.times(100)): string {
  const object = r.chance(0.5) ? typedObject(r) : alteredBase(r);
  const crowds = crowdsIn(object);
  if (crowds.length > 0) crowd(r.pick(crowds), count, r.chance(0.5));
  return JSON.stringify(object);
}

function crowdsIn(value: Json): Crowd[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(crowdsIn);
  return Object.keys(value).length > 0 ? [value, ...below] : below;
}

function crowd(items: Crowd, count: number, each: boolean): void {
  if (Array.isArray(items)) {
    const [first] = items;
    for (let index = 0; index < count; index++) items.push(each ? renamed(first!, index) : first!);
    return;
  }
  const key = Object.keys(items)[0]!;
  for (let index = 0; index < count; index++) {
    const name = each ? `${key}${index}` : `${oddNames[index % oddNames.length]}${index}`;
    items[name] = items[key]!;
  }
}

/** The same with its texts and numbers a little different. */
function renamed(value: Json, index: number): Json {
  if (typeof value === 'string') return `${value}${index}`;
  if (typeof value === 'number') return value + index;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, index));
  return Object.fromEntries(Object.entries(value).map(([key, item]): [string, Json] => [key, renamed(item, index)]));
}
