import { get, itemsOf, stringOf, type Value } from '../yaml/value.ts';

/** What a Node holds against Pods that do not tolerate it. */
export type Taint = { readonly key: string; readonly value: string; readonly effect: string };

const textOf = (holder: Value, field: string): string => stringOf(get(holder, field)) ?? '';

/** A taint as a Node has it. */
export function taintOf(taint: Value): Taint {
  return { key: textOf(taint, 'key'), value: textOf(taint, 'value'), effect: textOf(taint, 'effect') };
}

/** The taints of a Node's spec. */
export function taintsOf(spec: Value | undefined): readonly Taint[] {
  return itemsOf(get(spec, 'taints')).map(taintOf);
}

/** A wish to run in spite of a taint. */
export type Toleration = Taint & { readonly operator: string };

/** A toleration as a Pod has it. */
export function tolerationOf(toleration: Value): Toleration {
  return { ...taintOf(toleration), operator: textOf(toleration, 'operator') };
}

/**
 * Whether a toleration tolerates a taint. An empty effect means every one; an empty key with `Exists` every key.
 * Source: `ToleratesTaint` in k8s.io/component-helpers/scheduling/corev1; `Gt` and `Lt` came with 1.35.
 */
export function tolerates({ key, value, effect, operator }: Toleration, taint: Taint): boolean {
  if (effect !== '' && effect !== taint.effect) return false;
  if (key !== '' && key !== taint.key) return false;
  switch (operator) {
    case 'Exists':
      return true;
    case '':
    case 'Equal':
      return key !== '' && value === taint.value;
    case 'Gt':
      return isNumber(value) && isNumber(taint.value) && BigInt(taint.value) > BigInt(value);
    case 'Lt':
      return isNumber(value) && isNumber(taint.value) && BigInt(taint.value) < BigInt(value);
    default:
      return false;
  }
}

const isNumber = (text: string): boolean => /^-?\d{1,19}$/.test(text);
