import { compareQuantities, quantityOf } from '../../model/quantity.ts';
import type { Json } from '../../yaml/to-json.ts';

const amounts = /^(?:requests|limits|capacity|hard|overhead|podFixed)$/;

/**
 * Whether the server takes two values for the same: nothing, an empty list and Go's zero are alike, and so are two ways to
 * write one amount. Source: `Semantic.DeepEqual` in k8s.io/apimachinery/pkg/api/equality.
 */
export function same(a: Json | undefined, b: Json | undefined, around = ''): boolean {
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b)) return false;
    const others = b as readonly Json[];
    return (
      a.length === others.length && (a as readonly Json[]).every((item, index) => same(item, others[index], around))
    );
  }
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    const [one, other] = [a, b] as readonly { readonly [key: string]: Json }[];
    const keys = new Set([...Object.keys(one!), ...Object.keys(other!)]);
    return [...keys].every((key) => same(one![key], other![key], amounts.test(around) ? around : key));
  }
  return a === b || (amounts.test(around) && isSameAmount(a, b));
}

function isNothing(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '' || value === 0 || value === false) return true;
  if (typeof value !== 'object') return false;
  return Array.isArray(value) ? value.length === 0 : Object.values(value).every(isNothing);
}

function isSameAmount(a: Json | undefined, b: Json | undefined): boolean {
  const [one, other] = [amountOf(a), amountOf(b)];
  return one !== undefined && other !== undefined && compareQuantities(one, other) === 0;
}

function amountOf(value: Json | undefined): string | undefined {
  const text = typeof value === 'number' ? value.toString() : value;
  return typeof text === 'string' && quantityOf(text) !== undefined ? text : undefined;
}
