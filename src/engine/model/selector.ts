import { get, stringOf, type Value } from '../yaml/value.ts';
import { labelsOf, type Labels } from './labels.ts';
import { printList } from './print-list.ts';

/** One term of a selector; all terms must hold. Source: k8s.io/apimachinery/pkg/labels. */
export type Term =
  | { readonly operator: 'In' | 'NotIn'; readonly key: string; readonly values: readonly string[] }
  | { readonly operator: 'Exists' | 'DoesNotExist'; readonly key: string };

/**
 * A question over labels. Without terms it matches everything: what an *absent* selector means differs from field to
 * field, so a reader of a manifest must look at absence first.
 */
export type Selector = { readonly terms: readonly Term[] };

/** A flat map as Services have it: every entry is an equality. */
export function selectorOfMap(map: Value | undefined): Selector {
  return { terms: equalities(labelsOf(map)) };
}

/** A `LabelSelector` with `matchLabels` and `matchExpressions`. Terms that the server refuses are left out. */
export function selectorOf(labelSelector: Value | undefined): Selector {
  const terms: Term[] = equalities(labelsOf(get(labelSelector, 'matchLabels')));
  const expressions = get(labelSelector, 'matchExpressions');
  for (const expression of expressions?.kind === 'list' ? expressions.items : []) {
    const key = stringOf(get(expression, 'key'));
    const operator = stringOf(get(expression, 'operator'));
    const list = get(expression, 'values');
    const values = list?.kind === 'list' ? list.items.flatMap((item) => stringOf(item) ?? []) : [];
    if (key === undefined) continue;
    if (operator === 'In' || operator === 'NotIn') terms.push({ operator, key, values });
    else if (operator === 'Exists' || operator === 'DoesNotExist') terms.push({ operator, key });
  }
  return { terms };
}

const equalities = (labels: Labels): Term[] =>
  [...labels].map(([key, value]) => ({ operator: 'In', key, values: [value] }));

/** Whether labels answer every term. `NotIn` and `DoesNotExist` hold for labels that lack the key. */
export function matches(selector: Selector, labels: Labels): boolean {
  return selector.terms.every((term) => holds(term, labels));
}

/** Whether labels answer one term. */
export function holds(term: Term, labels: Labels): boolean {
  const value = labels.get(term.key);
  switch (term.operator) {
    case 'In':
      return value !== undefined && term.values.includes(value);
    case 'NotIn':
      return value === undefined || !term.values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
  }
}

/** `app: web, tier in (front, edge), !legacy`, for arguments of findings. */
export function printSelector(selector: Selector): string {
  return printList(selector.terms.map(printTerm));
}

function printTerm(term: Term): string {
  switch (term.operator) {
    case 'In':
      return term.values.length === 1 ? `${term.key}: ${term.values[0]}` : `${term.key} in (${printList(term.values)})`;
    case 'NotIn':
      return `${term.key} notin (${printList(term.values)})`;
    case 'Exists':
      return term.key;
    case 'DoesNotExist':
      return `!${term.key}`;
  }
}
