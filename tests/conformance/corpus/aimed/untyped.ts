import type { Alteration } from '../case.ts';
import { alteration } from '../operations/alteration.ts';
import { say } from '../say.ts';
import { isList, isMap, raw, type Step, type Tree, type TreeMap } from '../tree.ts';

/** Alterations of an object whose kind no schema of ours describes: everything below `spec`. */
export function untypedAlterations(object: TreeMap): Alteration[] {
  return below(object.spec!, ['spec']);
}

function below(value: Tree, steps: readonly Step[]): Alteration[] {
  const inner = isList(value)
    ? value.flatMap((item, index) => below(item, [...steps, index]))
    : isMap(value)
      ? Object.entries(value).flatMap(([key, item]) => below(item, [...steps, key]))
      : [];
  return [...here(value, steps), ...inner];
}

function here(value: Tree, steps: readonly Step[]): Alteration[] {
  const others = values.filter((other) => say(other) !== say(value));
  return [
    alteration(steps, 'delete', '-', { remove: true }),
    ...others.map((other) => alteration(steps, 'value', say(other), { set: other })),
    ...(isMap(value) ? [alteration([...steps, 'stranger'], 'unknown', '1', { set: 1 })] : []),
    ...(isList(value)
      ? value.map((item, index) => alteration([...steps, value.length], 'duplicate', `${index}`, { set: item }))
      : []),
  ];
}

const values: readonly Tree[] = [
  null, true, 0, 1, -1, 99, 100, 2147483648, 0.5, 1.25, raw('1e2'), raw('2.0'), '', 'a', 'red', 'Red', 'mug', 'much-too-long',
  '2026-01-01', '2026-13-01', '2026-01-01T00:00:00+02:00', '10.0.0.256', 'not base64!', '50%', [], ['a'], ['a', 'a'], [1],
  ['a', 'b', 'c', 'd'], [{ name: 'lid' }, { name: 'lid' }], [{ count: 1 }], {}, { a: 'x' }, { a: 1, b: 2, c: 3 }, { a: 'x', b: 'x' },
]; // prettier-ignore
