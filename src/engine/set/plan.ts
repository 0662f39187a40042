import type { Span } from '../../text/span.ts';
import type { Value } from '../yaml/value.ts';
import { readPattern, type Step } from './pattern.ts';
import { join } from './walk.ts';

/** The patterns of many rows in one tree, so that an object is walked once for all of them. */
export type Plan<R> = { readonly rows: R[]; readonly branches: Branch<R>[] };
/** `below` is the field's step in a path that has steps already: made once, since every object is asked for every field. */
type Branch<R> = {
  readonly field: string;
  readonly below: string;
  one: Plan<R> | undefined;
  each: Plan<R> | undefined;
};

/** A place that a row's pattern reaches. `around` are the values on the way: the root first, the value itself last. */
export type Place = {
  readonly value: Value;
  readonly at: Span;
  readonly path: string;
  readonly around: readonly Value[];
};

/** Makes one plan of rows and their patterns. */
export function planOf<R>(rows: readonly { readonly row: R; readonly pattern: string }[]): Plan<R> {
  const root = emptyPlan<R>();
  for (const { row, pattern } of rows) for (const steps of readPattern(pattern)) descend(root, steps).rows.push(row);
  return root;
}

const emptyPlan = <R>(): Plan<R> => ({ rows: [], branches: [] });

const branchAt = <R>(field: string): Branch<R> => ({
  field,
  below: join('-', field).slice(1),
  one: undefined,
  each: undefined,
});

function descend<R>(plan: Plan<R>, steps: readonly Step[]): Plan<R> {
  let here = plan;
  for (const { field, each } of steps) {
    const branch = here.branches.find((known) => known.field === field) ?? branchAt(field);
    if (!here.branches.includes(branch)) here.branches.push(branch);
    const next = (each ? branch.each : branch.one) ?? emptyPlan<R>();
    if (each) branch.each = next;
    else branch.one = next;
    here = next;
  }
  return here;
}

/** Calls `visit` for each place of each row. The depth is that of the longest pattern. */
export function follow<R>(
  plan: Plan<R>,
  root: Value | undefined,
  prefix: string,
  visit: (row: R, place: Place) => void,
): void {
  const around: Value[] = [];
  const enter = (here: Plan<R>, value: Value, path: string): void => {
    if (value.kind === 'null') return;
    around.push(value);
    if (here.rows.length > 0) {
      const place = { value, at: value.at, path, around: [...around] };
      for (const row of here.rows) visit(row, place);
    }
    if (value.kind === 'map') {
      for (const branch of here.branches) {
        const { field, one, each } = branch;
        const entry = value.entries.get(field);
        if (!entry) continue;
        const below = path === '' ? join(path, field) : path + branch.below;
        if (one) enter(one, entry.value, below);
        if (each && entry.value.kind === 'list') {
          entry.value.items.forEach((item, index) => enter(each, item, `${below}[${index}]`));
        }
      }
    }
    around.pop();
  };
  if (root) enter(plan, root, prefix);
}
