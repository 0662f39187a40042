import type { Outcome, Run } from './state.ts';

/** What becomes of every job of a run, if this one fails; if all that run end well, where none is named. */
export function outcomesIf({ jobs, ifFails }: Run, fails?: string): readonly Outcome[] {
  const changed = fails === undefined || !Object.hasOwn(ifFails, fails) ? [] : (ifFails[fails] ?? []);
  return jobs.map((outcome) => changed.find(({ job }) => job === outcome.job) ?? outcome);
}
