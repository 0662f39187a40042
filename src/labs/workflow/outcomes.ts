import type { data } from '@actions/expressions';
import { StringData } from '@actions/expressions/data/string';
import { evaluateIf, type Surroundings } from './evaluate-if.ts';
import type { ReadJob } from './jobs.ts';
import { object, unknown } from './known.ts';
import type { JobCode, Known, Outcome, Reason } from './state.ts';

type Result = 'success' | 'failure' | 'skipped' | 'unknown';

type Contexts = Surroundings['contexts'];

const reason = (code: JobCode, args: Record<string, string> = {}): Reason<JobCode> => ({ code, args });

/**
 * What becomes of each job in a run that has started, in the order of `jobs`.
 * @param jobs in an order in which each stands after all that it needs
 * @param fails the job that fails, if it runs; all others end well
 */
export function outcomesOf(jobs: readonly ReadJob[], contexts: Contexts, fails?: string): Outcome[] {
  const results = new Map<string, Result>();
  const before = new Map<string, ReadonlySet<string>>();
  return jobs.map((job) => {
    const ancestors = new Set(job.needs.flatMap((need) => [need, ...(before.get(need) ?? [])]));
    before.set(job.id, ancestors);
    const outcome = outcomeOf(job, [...ancestors], results, contexts);
    results.set(job.id, resultOf(outcome.runs, job.id === fails, job.mayFail));
    return { job: job.id, ...outcome };
  });
}

function resultOf(runs: Known, fails: boolean, mayFail: boolean): Result {
  if (runs !== 'yes') return runs === 'no' ? 'skipped' : 'unknown';
  // What a failure that is allowed counts for is not documented for those that wait for the job.
  if (fails) return mayFail ? 'unknown' : 'failure';
  return 'success';
}

function outcomeOf(
  job: ReadJob,
  ancestors: readonly string[],
  results: ReadonlyMap<string, Result>,
  contexts: Contexts,
): Omit<Outcome, 'job'> {
  const having = (result: Result): string | undefined => ancestors.find((id) => results.get(id) === result);
  const [failed, skipped, open] = [having('failure'), having('skipped'), having('unknown')];
  const status = {
    // A job before it, however far, that failed or was skipped: both end `success()`.
    success: (failed ?? skipped) ? 'no' : open ? 'unknown' : 'yes',
    failure: failed ? 'yes' : open ? 'unknown' : 'no',
    cancelled: 'no',
    always: 'yes',
  } as const;
  const needs = object(Object.fromEntries(job.needs.map((id) => [id, needOf(results.get(id))])));
  const own = !job.asksStatus;
  if (own && failed !== undefined) return { runs: 'no', reason: reason('need-failed', { need: failed }) };
  if (own && skipped !== undefined) return { runs: 'no', reason: reason('need-skipped', { need: skipped }) };
  const { holds, missing } = evaluateIf(job.condition, { contexts: { ...contexts, needs }, status });
  if (job.if === undefined || job.if === '') {
    if (holds === 'unknown') return { runs: 'unknown', reason: reason('need-unknown', { need: open ?? '' }) };
    const needed = job.needs.join(', ');
    return { runs: holds, reason: needed === '' ? reason('plain') : reason('after', { needs: needed }) };
  }
  const expression = job.if;
  if (holds === 'yes') return { runs: 'yes', reason: reason('if-true', { expression }) };
  if (holds === 'no') return { runs: 'no', reason: reason('if-false', { expression }) };
  if (own && open !== undefined) return { runs: 'unknown', reason: reason('need-unknown', { need: open }) };
  return { runs: 'unknown', reason: reason('if-unknown', { expression, missing: missing.join(', ') }) };
}

const needOf = (result: Result | undefined): data.ExpressionData =>
  object({ result: result === undefined || result === 'unknown' ? unknown : new StringData(result) }, ['outputs']);

/** For each step, whether it runs if its job does and every step before it ends well. */
export function stepsOf(job: ReadJob, contexts: Contexts): Known[] {
  const status = { success: 'yes', failure: 'no', cancelled: 'no', always: 'yes' } as const;
  return job.stepConditions.map((condition) =>
    condition === undefined ? 'yes' : evaluateIf(condition, { contexts, status }).holds,
  );
}
