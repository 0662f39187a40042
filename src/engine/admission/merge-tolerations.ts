import { get, numberOf, stringOf, type Value } from '../yaml/value.ts';

type Toleration = {
  readonly key: string;
  readonly operator: string;
  readonly value: string;
  readonly effect: string;
  readonly seconds: number | undefined;
};

function read(toleration: Value): Toleration {
  const text = (field: string): string => stringOf(get(toleration, field)) ?? '';
  return {
    key: text('key'),
    operator: text('operator'),
    value: text('value'),
    effect: text('effect'),
    seconds: numberOf(get(toleration, 'tolerationSeconds')),
  };
}

const isEqual = (one: Toleration, other: Toleration): boolean =>
  one.key === other.key &&
  one.operator === other.operator &&
  one.value === other.value &&
  one.effect === other.effect &&
  one.seconds === other.seconds;

/** Whether a toleration tolerates all that another one does. */
function includes(one: Toleration, other: Toleration): boolean {
  if (isEqual(one, other)) return true;
  if (one.key !== other.key && (one.key !== '' || one.operator !== 'Exists')) return false;
  if (one.effect !== '' && one.effect !== other.effect) return false;
  const isLimited = one.effect === 'NoExecute' && one.seconds !== undefined;
  if (isLimited && (other.seconds === undefined || other.seconds > one.seconds)) return false;
  if (one.operator === 'Exists') return true;
  return (one.operator === 'Equal' || one.operator === '') && other.operator === 'Equal' && one.value === other.value;
}

/** Tolerations without those that another one includes. Source: `MergeTolerations` in pkg/util/tolerations. */
export function mergeTolerations(all: readonly Value[]): Value[] {
  const tolerations = all.map(read);
  const kept: Toleration[] = [];
  return all.filter((_, index) => {
    const each = tolerations[index]!;
    if (kept.some((before) => includes(before, each))) return false;
    for (let next = index + 1; next < tolerations.length; next++) {
      const later = tolerations[next]!;
      if (!isEqual(each, later) && includes(later, each)) return false;
    }
    kept.push(each);
    return true;
  });
}
