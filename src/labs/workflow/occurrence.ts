import type { Happening, WorkflowConfig } from './config.ts';

/** One event of GitHub, with all that filters and expressions can know of it. */
export type Occurrence = {
  readonly event: 'push' | 'pull_request' | 'pull_request_target' | 'schedule' | 'workflow_dispatch';
  readonly ref: string;
  readonly branch?: string;
  readonly tag?: string;
  readonly pull?: {
    readonly head: string;
    readonly base: string;
    readonly fork: boolean;
    readonly type: string;
    readonly number: number;
  };
  readonly cron?: string;
  readonly changed?: readonly string[];
  readonly defaultBranch: string;
};

/**
 * The events that a happening is. A commit on the branch of a pull request is also a push, where the branch is in the
 * same repository; a push to a fork is none of this repository.
 * Source: docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function occurrencesOf(happening: Happening, config: WorkflowConfig): readonly Occurrence[] {
  const defaultBranch = config['default-branch'] ?? 'main';
  const { push, tag, 'pull-request': pull, schedule, manual, changed } = happening;
  const around = { defaultBranch, ...(changed ? { changed } : {}) };
  if (push !== undefined) return [onBranch('push', push, around)];
  if (tag !== undefined) return [{ event: 'push', ref: `refs/tags/${tag}`, tag, ...around }];
  if (manual !== undefined) return [onBranch('workflow_dispatch', manual, around)];
  if (schedule !== undefined) {
    const cron = typeof schedule === 'string' ? { cron: schedule } : {};
    return [{ ...onBranch('schedule', defaultBranch, around), ...cron }];
  }
  if (!pull) return [];
  const { from, into, fork = false, type = 'opened', number = 7 } = pull;
  const about = { pull: { head: from, base: into, fork, type, number }, ...around };
  return [
    ...(type === 'synchronize' && !fork ? [onBranch('push', from, around)] : []),
    { event: 'pull_request', ref: `refs/pull/${number}/merge`, ...about },
    // It runs the file of the default branch, and on it. Source: the page named above, #pull_request_target
    { event: 'pull_request_target', ref: `refs/heads/${defaultBranch}`, ...about },
  ];
}

const onBranch = (
  event: Occurrence['event'],
  branch: string,
  around: Pick<Occurrence, 'defaultBranch' | 'changed'>,
): Occurrence => ({ event, ref: `refs/heads/${branch}`, branch, ...around });
