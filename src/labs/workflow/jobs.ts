import { convertJobs } from '@actions/workflow-parser/model/converter/jobs';
import type { Step as ParsedStep, WorkflowJob } from '@actions/workflow-parser/model/workflow-template';
import type { TemplateContext } from '@actions/workflow-parser/templates/template-context';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/index';
import { isMapping, isScalar, isSequence } from '@actions/workflow-parser/templates/tokens/type-guards';
import type { Span } from '../../text/span.ts';
import { asksStatus } from './evaluate-if.ts';
import { sizeOfMatrix } from './matrix.ts';
import type { Job, Step } from './state.ts';
import { written } from './written.ts';

/** A job as the file has it, with what the form of the state leaves out. */
export type ReadJob = Omit<Job, 'column'> & {
  /** The condition as GitHub evaluates it, with `success()` where it asks for no status. */
  readonly condition: string;
  /** Its own condition asks how the jobs before it ended. */
  readonly asksStatus: boolean;
  readonly stepConditions: readonly (string | undefined)[];
  readonly permissions?: TemplateToken;
  readonly mayFail: boolean;
};

/**
 * The jobs of a workflow, as GitHub's parser converts them; it adds its complaints to `context`.
 * @param spanOf where a token stands in the file
 */
export function jobsOf(
  context: TemplateContext,
  jobs: TemplateToken,
  spanOf: (token: TemplateToken) => Span,
): ReadJob[] {
  const tokens = new Map<string, TemplateToken>();
  if (isMapping(jobs)) for (const { key, value } of jobs) tokens.set(key.toString(), value);
  return convertJobs(context, jobs).map((job) => {
    const token = tokens.get(job.id.value);
    return readJob(job, (key) => (token && isMapping(token) ? token.find(key) : undefined), spanOf(job.id));
  });
}

function readJob(job: WorkflowJob, find: (key: string) => TemplateToken | undefined, span: Span): ReadJob {
  const name = find('name');
  const condition = find('if');
  const permissions = find('permissions');
  const matrix = sizeOfMatrix(find('strategy'));
  const steps = job.type === 'job' ? job.steps : [];
  const runsOn = find('runs-on');
  // The compiler believes that there is always a condition; one that cannot be read is left out.
  const expression = (job.if as Partial<WorkflowJob>['if'])?.expression ?? 'success()';
  return {
    id: job.id.value,
    ...(name ? { name: written(name) } : {}),
    needs: [...new Set((job.needs ?? []).map(({ value }) => value))],
    ...(condition ? { if: plain(written(condition)) } : {}),
    ...(runsOn ? { runsOn: labelsOf(runsOn) } : {}),
    ...(job.type === 'reusableWorkflowJob' ? { calls: job.ref.value } : {}),
    ...(matrix === undefined ? {} : { matrix }),
    steps: steps.map(readStep),
    span,
    condition: expression,
    asksStatus: ownStatus(expression),
    stepConditions: steps.map((step) => step.if?.expression),
    ...(permissions ? { permissions } : {}),
    mayFail: !['', 'false'].includes(written(find('continue-on-error'))),
  };
}

/** Whether a condition asks for the status itself, looked at without the `success()` that the parser puts before others. */
function ownStatus(expression: string): boolean {
  const asWritten = withoutSuccess(expression);
  return asWritten !== 'success()' && asksStatus(asWritten);
}

const withoutSuccess = (expression: string): string =>
  /^success\(\) && \(([^]*)\)$/.exec(expression)?.[1] ?? expression;

function readStep(step: ParsedStep): Step {
  const run = 'run' in step ? written(step.run) : undefined;
  const uses = 'uses' in step ? step.uses.value : undefined;
  const condition = step.if?.expression;
  const asWritten = condition && withoutSuccess(condition);
  // The parser keeps `true` and `false` as such, and an expression as a token.
  const mayFail = step['continue-on-error'] !== undefined && step['continue-on-error'] !== false;
  return {
    ...(step.name ? { name: written(step.name) } : {}),
    ...(run === undefined ? {} : { run }),
    ...(uses === undefined ? {} : { uses }),
    ...(asWritten === undefined || asWritten === 'success()' ? {} : { if: asWritten }),
    ...(mayFail ? { mayFail } : {}),
  };
}

function labelsOf(token: TemplateToken): string {
  if (isScalar(token)) return written(token);
  return isSequence(token) ? [...token].map((label) => written(label)).join(', ') : '…';
}

/** A condition without the marks around it, which GitHub lets people leave out. */
const plain = (condition: string): string => /^\s*\$\{\{(.*)\}\}\s*$/s.exec(condition)?.[1]?.trim() ?? condition.trim();
