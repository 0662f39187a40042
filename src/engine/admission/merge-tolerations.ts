import { get, numberOf, stringOf, type Value } from '../yaml/value.ts';

const text = (toleration: Value, field: string): string => stringOf(get(toleration, field)) ?? '';
const seconds = (toleration: Value): number | undefined => numberOf(get(toleration, 'tolerationSeconds'));

const isEqual = (one: Value, other: Value): boolean =>
  ['key', 'operator', 'value', 'effect'].every((field) => text(one, field) === text(other, field)) &&
  seconds(one) === seconds(other);

/** Whether a toleration tolerates all that another one does. */
function includes(one: Value, other: Value): boolean {
  if (isEqual(one, other)) return true;
  const [operator, effect] = [text(one, 'operator'), text(one, 'effect')];
  if (text(one, 'key') !== text(other, 'key') && (text(one, 'key') !== '' || operator !== 'Exists')) return false;
  if (effect !== '' && text(other, 'effect') !== effect) return false;
  const [most, asked] = [seconds(one), seconds(other)];
  if (effect === 'NoExecute' && most !== undefined && (asked === undefined || asked > most)) return false;
  if (operator === 'Exists') return true;
  return (
    (operator === 'Equal' || operator === '') &&
    text(other, 'operator') === 'Equal' &&
    text(one, 'value') === text(other, 'value')
  );
}

/** Tolerations without those that another one includes. Source: `MergeTolerations` in pkg/util/tolerations. */
export function mergeTolerations(all: readonly Value[]): Value[] {
  const merged: Value[] = [];
  for (const [index, each] of all.entries()) {
    const isIncluded =
      merged.some((before) => includes(before, each)) ||
      all.slice(index + 1).some((next) => !isEqual(each, next) && includes(next, each));
    if (!isIncluded) merged.push(each);
  }
  return merged;
}
