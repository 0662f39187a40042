import type { SourceFile } from '../../engine/analysis.ts';
import type { LabFault, LabModel } from '../lab.ts';
import { columnsOf } from './columns.ts';
import type { Happening, WorkflowConfig } from './config.ts';
import { githubOf, inputsOf } from './contexts.ts';
import type { ReadJob } from './jobs.ts';
import { mostInMatrix } from './matrix.ts';
import { occurrencesOf, type Occurrence } from './occurrence.ts';
import { outcomesOf, stepsOf } from './outcomes.ts';
import { readWorkflow, type ReadWorkflow } from './read-workflow.ts';
import { startOf } from './starts.ts';
import type { Happened, Job, Known, Outcome, Run, WorkflowState } from './state.ts';
import { hasSecrets, tokenOf } from './token.ts';

const isYaml = (name: string): boolean => /\.ya?ml$/.test(name);
const isInPlace = (name: string): boolean => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(name);

/**
 * Reads the workflow file as GitHub's parser does, and says for each happening which jobs run and why. Pure; it never
 * throws. Nothing is run: whether a command succeeds is not known here, so that each answer says what it supposes.
 */
function compute(files: readonly SourceFile[], config: WorkflowConfig): WorkflowState {
  const yaml = files.filter(({ name }) => isYaml(name));
  const inPlace = yaml.filter(({ name }) => isInPlace(name));
  const [file, ...others] = inPlace.length > 0 ? inPlace : yaml;
  if (!file)
    return { faults: [{ code: 'no-file', file: files[0]?.name ?? '' }], valid: false, jobs: [], happenings: [] };
  const workflow = readWorkflow(file);
  const columns = columnsOf(workflow.jobs);
  const jobs = workflow.jobs.toSorted((a, b) => (columns.get(a.id) ?? 0) - (columns.get(b.id) ?? 0));
  const faults: LabFault[] = [
    ...(isInPlace(file.name) ? [] : [{ code: 'not-in-place', file: file.name }]),
    ...others.map(({ name }) => ({ code: 'one-file', args: { read: file.name }, file: name })),
    ...jobs
      .filter(({ matrix }) => typeof matrix === 'number' && matrix > mostInMatrix)
      .map(({ id, span }) => ({ code: 'matrix-large', args: { job: id, most: mostInMatrix }, file: file.name, span })),
    ...workflow.faults,
  ];
  const valid = faults.length === 0;
  return {
    faults,
    file: file.name,
    valid,
    jobs: jobs.map((job) => shown(job, columns.get(job.id) ?? 0)),
    happenings: config.events.map((happening) => happened(happening, config, { ...workflow, jobs }, valid)),
  };
}

function shown(job: ReadJob, column: number): Job {
  const {
    condition: _condition,
    asksStatus: _asksStatus,
    stepConditions: _steps,
    permissions: _permissions,
    mayFail: _mayFail,
    ...rest
  } = job;
  return { ...rest, column };
}

/** The runs of a happening: one for each event that the workflow listens to, or the first event and why nothing starts. */
function happened(happening: Happening, config: WorkflowConfig, workflow: ReadWorkflow, valid: boolean): Happened {
  const occurrences = occurrencesOf(happening, config);
  const heard = occurrences.filter(({ event }) => workflow.triggers.has(event));
  const told = heard.length > 0 ? heard : occurrences.slice(0, 1);
  return { id: happening.id, runs: told.map((occurrence) => runOf(occurrence, workflow, valid)) };
}

function runOf(occurrence: Occurrence, workflow: ReadWorkflow, valid: boolean): Run {
  const { jobs, triggers, permissions, name } = workflow;
  const start = valid
    ? startOf(triggers, occurrence)
    : { started: 'no' as const, reason: { code: 'invalid' as const, args: {} } };
  const contexts = {
    github: githubOf(occurrence, name),
    inputs: inputsOf(occurrence, triggers.get(occurrence.event)),
  };
  const jobsIf = (fails?: string): Outcome[] => afterStart(start.started, outcomesOf(jobs, contexts, fails));
  const perJob = <T>(value: (job: ReadJob) => T): Record<string, T> =>
    Object.fromEntries(jobs.map((job) => [job.id, value(job)]));
  const base = jobsIf();
  return {
    event: occurrence.event,
    ref: occurrence.ref,
    ...start,
    jobs: base,
    ifFails: Object.fromEntries(
      base.flatMap(({ job, runs }): [string, readonly Outcome[]][] => {
        if (runs === 'no' || start.started === 'no' || !jobs.some(({ needs }) => needs.includes(job))) return [];
        return [[job, jobsIf(job).filter((outcome, index) => !same(outcome, base[index]!))]];
      }),
    ),
    tokens: perJob((job) => tokenOf(job.permissions, permissions, occurrence)),
    secrets: hasSecrets(occurrence),
    steps: perJob((job) => stepsOf(job, contexts)),
  };
}

const same = (a: Outcome, b: Outcome): boolean => a.runs === b.runs && a.reason.code === b.reason.code;

/** A job runs only in a run that started; where it is not known whether one starts, neither is it of its jobs. */
function afterStart(started: Known, outcomes: Outcome[]): Outcome[] {
  if (started === 'yes') return outcomes;
  return outcomes.map(({ job, runs, reason }) => {
    if (started === 'no') return { job, runs: 'no', reason: { code: 'not-started', args: {} } };
    return runs === 'no'
      ? { job, runs, reason }
      : { job, runs: 'unknown', reason: { code: 'start-unknown', args: {} } };
  });
}

export const model: LabModel<WorkflowConfig, WorkflowState> = { compute };
