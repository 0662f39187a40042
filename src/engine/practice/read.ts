import { entries, field, items, type Subject } from '../rules/subject.ts';
import { stringOf } from '../yaml/value.ts';

/** The name of a container or of another item of a list; empty where it has none. */
export const nameOf = (item: Subject): string => stringOf(field(item, 'name').value) ?? '';

/** The text of a field; empty where it is absent or no text. */
export const textOf = (subject: Subject): string => stringOf(subject.value) ?? '';

export const isTrue = ({ value }: Subject): boolean => value?.kind === 'bool' && value.value;
export const isFalse = ({ value }: Subject): boolean => value?.kind === 'bool' && !value.value;

/** A whole number; `undefined` where the field is absent or no number. */
export function numberOf({ value }: Subject): number | undefined {
  if (value?.kind !== 'int' && value?.kind !== 'float') return undefined;
  const number = Number(value.value);
  return Number.isFinite(number) ? number : undefined;
}

/** The texts of a list with their places. */
export function textsOf(list: Subject): readonly { readonly text: string; readonly at: Subject }[] {
  return items(list).map((at) => ({ text: textOf(at), at }));
}

/** Whether an object or list is there and holds something. */
export const isFilled = (subject: Subject): boolean => items(subject).length > 0 || entries(subject).length > 0;

/** A setting of the container, or of its Pod where the container says nothing; where neither does, its place in the container. */
export function settingOf(container: Subject, podSpec: Subject, name: string): Subject {
  const own = field(field(container, 'securityContext'), name);
  const ofPod = field(field(podSpec, 'securityContext'), name);
  return own.value === undefined && ofPod.value !== undefined ? ofPod : own;
}

/** Whether two fields say the same, whatever the order of their keys. Looks only as deep as a probe is. */
export function isSame(one: Subject, other: Subject, depth = 6): boolean {
  const [a, b] = [one.value, other.value];
  if (!a || !b || a.kind !== b.kind || depth === 0) return a === b;
  if (a.kind === 'list') {
    const [left, right] = [items(one), items(other)];
    return left.length === right.length && left.every((each, index) => isSame(each, right[index]!, depth - 1));
  }
  if (a.kind === 'map') {
    const left = entries(one);
    const isLike = left.every(({ key, subject }) => isSame(subject, field(other, key), depth - 1));
    return left.length === entries(other).length && isLike;
  }
  return a.raw === (b as typeof a).raw;
}
