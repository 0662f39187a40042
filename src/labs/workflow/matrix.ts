import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/index';
import { isMapping, isScalar, isSequence } from '@actions/workflow-parser/templates/tokens/type-guards';

type Combination = Readonly<Record<string, string>>;

/** GitHub makes no more jobs of one matrix. Source: docs.github.com/en/actions/reference/limits */
export const mostInMatrix = 256;

/**
 * How many jobs the matrix of a strategy makes: `unknown` where an expression fills it, `undefined` where there is none.
 * Counting ends above the most that GitHub allows.
 * Source: docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
export function sizeOfMatrix(strategy: TemplateToken | undefined): number | 'unknown' | undefined {
  const matrix = strategy && isMapping(strategy) ? strategy.find('matrix') : undefined;
  if (!matrix) return undefined;
  if (!isMapping(matrix)) return 'unknown';
  let combinations: Combination[] = [{}];
  let axes = 0;
  for (const { key, value } of matrix) {
    const axis = key.toString();
    if (axis === 'include' || axis === 'exclude') continue;
    if (!isSequence(value) || [...value].some((entry) => entry.isExpression)) return 'unknown';
    const values = [...value].map(written);
    if (combinations.length * values.length > mostInMatrix * 4) return mostInMatrix + 1;
    combinations = combinations.flatMap((known) => values.map((one) => ({ ...known, [axis]: one })));
    axes++;
  }
  if (axes === 0) combinations = [];
  const excluded = listed(matrix.find('exclude'));
  const included = listed(matrix.find('include'));
  if (!excluded || !included) return 'unknown';
  combinations = combinations.filter((one) => !excluded.some((entry) => agrees(entry, one, Object.keys(entry))));
  // An entry that would overwrite a value of every combination becomes a job of its own.
  const apart = included.filter((entry) => {
    const shared = (one: Combination): string[] => Object.keys(entry).filter((key) => Object.hasOwn(one, key));
    return !combinations.some((one) => agrees(entry, one, shared(one)));
  });
  return combinations.length + apart.length;
}

const agrees = (entry: Combination, one: Combination, keys: readonly string[]): boolean =>
  keys.every((key) => entry[key] === one[key]);

/** The entries of `include` or `exclude`; `undefined` where an expression fills them. */
function listed(token: TemplateToken | undefined): readonly Combination[] | undefined {
  if (!token) return [];
  if (!isSequence(token)) return undefined;
  const entries: Combination[] = [];
  for (const entry of token) {
    if (!isMapping(entry)) return undefined;
    const values: [string, string][] = [];
    for (const { key, value } of entry) values.push([key.toString(), written(value)]);
    entries.push(Object.fromEntries(values));
  }
  return entries;
}

const written = (token: TemplateToken): string => (isScalar(token) ? token.toString() : JSON.stringify(token.toJSON()));
