/** 60 made sets of labels, and 200 selectors over them. The same each time. */
import { random, type Random } from '../../fuzz/random.ts';

/** What a selector asks of one key. */
export type Term =
  | { readonly key: string; readonly operator: 'In' | 'NotIn'; readonly values: readonly string[] }
  | { readonly key: string; readonly operator: 'Exists' | 'DoesNotExist' };

const keys = ['app', 'tier', 'example.com/track', 'release'];
const values = ['web', 'Web', 'db', '', '1', 'true'];

type Labels = Readonly<Record<string, string>>;

const labelsFrom = (draws: Random): Labels =>
  Object.fromEntries(keys.filter(() => draws.chance(0.6)).map((key) => [key, draws.pick(values)]));

function termFrom(draws: Random): Term {
  const key = draws.pick(keys);
  const operator = draws.pick(['In', 'In', 'In', 'NotIn', 'NotIn', 'Exists', 'DoesNotExist'] as const);
  if (operator === 'Exists' || operator === 'DoesNotExist') return { key, operator };
  const first = draws.pick(values);
  return { key, operator, values: values.filter((value) => value === first || draws.chance(0.2)) };
}

/** A selector in the form of a list call: `app in (web,db),!tier`. */
export const printTerms = (terms: readonly Term[]): string => terms.map(printTerm).join(',');

function printTerm(term: Term): string {
  switch (term.operator) {
    case 'In':
      return `${term.key} in (${term.values.join(',')})`;
    case 'NotIn':
      return `${term.key} notin (${term.values.join(',')})`;
    case 'Exists':
      return term.key;
    case 'DoesNotExist':
      return `!${term.key}`;
  }
}

/** The labels of the objects, the first of which has none, and the selectors, each another. */
export function selectorsCases(): { objects: readonly Labels[]; selectors: readonly (readonly Term[])[] } {
  const draws = random(38, 0);
  const objects = [{}, ...Array.from({ length: 59 }, () => labelsFrom(draws))];
  const selectors = new Map<string, readonly Term[]>();
  while (selectors.size < 200) {
    const terms = Array.from({ length: 1 + draws.below(3) }, () => termFrom(draws));
    selectors.set(printTerms(terms), terms);
  }
  return { objects, selectors: [...selectors.values()] };
}
