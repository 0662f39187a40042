import type { Held } from '../../lessons/goals/condition.ts';
import type { LabRows } from '../lab.ts';
import { ancestorsOf } from './columns.ts';
import { does, mayFail, type Spellings, spelled, usesAction } from './commands.ts';
import { outcomesIf } from './outcomes-if.ts';
import type { Job, Known, Level, Run, WorkflowState } from './state.ts';
import { levelOf } from './token-level.ts';

/** The jobs that are meant. All that is named must hold; a command is found wherever a line of a step begins with it. */
export type WhichJob = { readonly name?: string; readonly running?: Spellings; readonly using?: string };

export type WorkflowRows = {
  /** GitHub would run the file. */
  valid: boolean;
  /** A fault with this code is there. */
  fault: string;
  /**
   * There is such a job; with `on`, what becomes of it when that happens: `true` where one of them runs. `fails` says
   * which job fails in that run.
   */
  job: WhichJob & { readonly on?: string; readonly fails?: string | WhichJob; readonly runs?: boolean | 'unknown' };
  /** So many runs start when that happens. */
  started: { readonly on: string; readonly times: number };
  /** Each waits for the one before it, directly or through others. */
  order: readonly (string | WhichJob)[];
  /** None waits for another: they run side by side. */
  together: readonly (string | WhichJob)[];
  /** What the token may do: exactly this, or no more than this, in every job that is meant. */
  token: WhichJob & {
    readonly on: string;
    readonly scope: string;
    readonly level?: Level | 'unknown';
    readonly atMost?: Level;
  };
  /** Whether the run that this starts gets the secrets of the repository. */
  secrets: { readonly on: string; readonly given: boolean };
  /** So many steps of the job do not run, although the job does. */
  step: WhichJob & {
    readonly on: string;
    readonly run?: Spellings;
    readonly uses?: string;
    readonly runs: boolean | 'unknown';
  };
};

const held = (holds: boolean, found?: string): Held =>
  holds ? { met: true } : { met: false, ...(found === undefined ? {} : { why: { found } }) };

const asKnown = (wanted: boolean | 'unknown'): Known => (wanted === 'unknown' ? 'unknown' : wanted ? 'yes' : 'no');

const runsOf = (state: WorkflowState, id: string): readonly Run[] =>
  state.happenings.find((happened) => happened.id === id)?.runs ?? [];

function jobsThat({ name, running, using }: WhichJob, { jobs }: WorkflowState): readonly Job[] {
  return jobs.filter(
    (job) =>
      (name === undefined || job.id === name) &&
      (running === undefined || job.steps.some((step) => does(step, running))) &&
      (using === undefined || job.steps.some(({ uses }) => uses !== undefined && usesAction(uses, using))),
  );
}

const named = (which: string | WhichJob): WhichJob => (typeof which === 'string' ? { name: which } : which);

/** The jobs that fail when what is meant in them fails; `undefined` for one that goes on as if nothing were. */
function failingJobs(which: WhichJob, state: WorkflowState): readonly (string | undefined)[] {
  const { running } = which;
  return jobsThat(which, state).map(({ id, steps }) => {
    const meant = running === undefined ? [] : steps.filter((step) => does(step, running));
    return meant.length > 0 && meant.every((step) => mayFail(step, running!)) ? undefined : id;
  });
}

/** The strongest that is known of some jobs: one that runs, one that perhaps runs, none. */
function strongest(all: readonly Known[]): Known {
  if (all.includes('yes')) return 'yes';
  return all.includes('unknown') ? 'unknown' : 'no';
}

export const rows = {
  valid: (wanted: WorkflowRows['valid'], { valid, faults }: WorkflowState): Held =>
    held(valid === wanted, faults[0]?.code),
  fault: (wanted: WorkflowRows['fault'], { faults }: WorkflowState): Held =>
    held(faults.some(({ code }) => code === wanted)),
  job: (wanted: WorkflowRows['job'], state: WorkflowState): Held => {
    const jobs = jobsThat(wanted, state);
    if (jobs.length === 0)
      return { met: false, why: { absent: wanted.name ?? spelled(wanted.running ?? wanted.using ?? '')[0]! } };
    const { on, fails, runs } = wanted;
    if (on === undefined || runs === undefined) return held(true);
    const failing = fails === undefined ? [undefined] : failingJobs(named(fails), state);
    const outcomes = runsOf(state, on).flatMap((run) => failing.flatMap((id) => outcomesIf(run, id)));
    const found = strongest(jobs.flatMap(({ id }) => outcomes.filter(({ job }) => job === id).map((one) => one.runs)));
    return held(found === asKnown(runs), found);
  },
  started: ({ on, times }: WorkflowRows['started'], state: WorkflowState): Held => {
    const count = runsOf(state, on).filter(({ started }) => started === 'yes').length;
    return held(count === times, String(count));
  },
  order: (wanted: WorkflowRows['order'], state: WorkflowState): Held => {
    const steps = wanted.map((which) => jobsThat(named(which), state));
    const follows = steps.slice(1).every((jobs, index) => {
      const first = steps[index] ?? [];
      return (
        jobs.length > 0 &&
        first.length > 0 &&
        jobs.every(({ id }) => first.every((before) => ancestorsOf(state.jobs, id).has(before.id)))
      );
    });
    return held(follows);
  },
  together: (wanted: WorkflowRows['together'], state: WorkflowState): Held => {
    const jobs = wanted.map((which) => jobsThat(named(which), state));
    const all = jobs.flat().map(({ id }) => id);
    const waits = all.some((id) => all.some((other) => ancestorsOf(state.jobs, id).has(other)));
    return held(jobs.every(({ length }) => length > 0) && !waits);
  },
  token: (wanted: WorkflowRows['token'], state: WorkflowState): Held => {
    const jobs = jobsThat(wanted, state);
    const levels = runsOf(state, wanted.on).flatMap(({ tokens }) =>
      jobs.flatMap(({ id }) => (tokens[id] ? [levelOf(tokens[id], wanted.scope)] : [])),
    );
    const ranks = ['none', 'read', 'write', 'unknown'];
    const fits = (level: string): boolean =>
      (wanted.level === undefined || level === wanted.level) &&
      (wanted.atMost === undefined || ranks.indexOf(level) <= ranks.indexOf(wanted.atMost));
    return held(
      levels.length > 0 && levels.every(fits),
      levels.find((level) => !fits(level)),
    );
  },
  secrets: ({ on, given }: WorkflowRows['secrets'], state: WorkflowState): Held =>
    held(runsOf(state, on).some(({ started, secrets }) => started !== 'no' && secrets) === given),
  step: (wanted: WorkflowRows['step'], state: WorkflowState): Held => {
    const found = runsOf(state, wanted.on).flatMap((run) =>
      jobsThat(wanted, state).flatMap(({ id, steps }) => {
        const job = run.jobs.find((outcome) => outcome.job === id)?.runs ?? 'no';
        return steps.flatMap((step, index): Known[] => {
          const meant =
            (wanted.run === undefined || does(step, wanted.run)) &&
            (wanted.uses === undefined || (step.uses !== undefined && usesAction(step.uses, wanted.uses)));
          const own = run.steps[id]?.[index] ?? 'no';
          return meant ? [job === 'yes' ? own : job === 'no' || own === 'no' ? 'no' : 'unknown'] : [];
        });
      }),
    );
    return held(found.length > 0 && strongest(found) === asKnown(wanted.runs));
  },
} satisfies LabRows<WorkflowState>;
