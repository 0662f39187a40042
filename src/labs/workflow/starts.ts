import type { Occurrence } from './occurrence.ts';
import { deciding, isNegative } from './pattern.ts';
import type { Known, Reason, StartCode } from './state.ts';
import type { Trigger, Triggers } from './triggers.ts';

export type Start = { readonly started: Known; readonly reason: Reason<StartCode> };

const say = (started: Known, code: StartCode, args: Record<string, string> = {}): Start => ({
  started,
  reason: { code, args },
});

/** The activities of a pull request that start a workflow which names none. */
const usualTypes = ['opened', 'synchronize', 'reopened'];

/**
 * Whether an event starts the workflow, and the filter that decided it.
 * Source: docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#on and the sections on its filters
 */
export function startOf(triggers: Triggers, occurrence: Occurrence): Start {
  const { event } = occurrence;
  const trigger = triggers.get(event);
  if (!trigger) return say('no', 'not-listened', { event });
  const steps = [byType, byCron, byRef, byPath].map((step) => step(trigger, occurrence));
  return (
    steps.find((start) => start?.started === 'no') ??
    steps.find((start) => start?.started === 'unknown') ??
    steps.findLast((start) => start !== undefined) ??
    say('yes', 'listens', { event })
  );
}

type Filter = (trigger: Trigger, occurrence: Occurrence) => Start | undefined;

const byType: Filter = ({ types }, { pull }) => {
  if (!pull || (types ?? usualTypes).includes(pull.type)) return undefined;
  return say('no', 'type-differs', { type: pull.type, types: (types ?? usualTypes).join(', ') });
};

const byCron: Filter = ({ crons }, { cron }) => {
  if (crons === undefined || cron === undefined) return undefined;
  return say(crons.includes(cron) ? 'yes' : 'no', crons.includes(cron) ? 'cron-matches' : 'cron-differs', { cron });
};

const byRef: Filter = (trigger, { event, branch, tag, pull }) => {
  if (pull) return byName('base', trigger.branches, trigger['branches-ignore'], pull.base);
  if (event !== 'push') return undefined;
  const branches = trigger.branches ?? trigger['branches-ignore'];
  const tags = trigger.tags ?? trigger['tags-ignore'];
  if (!branches && !tags) return undefined;
  if (tag !== undefined) {
    return tags ? byName('tag', trigger.tags, trigger['tags-ignore'], tag) : say('no', 'only-branches', { tag });
  }
  if (branch === undefined) return undefined;
  return branches
    ? byName('branch', trigger.branches, trigger['branches-ignore'], branch)
    : say('no', 'only-tags', { branch });
};

function byName(
  what: 'branch' | 'base' | 'tag',
  named: readonly string[] | undefined,
  ignored: readonly string[] | undefined,
  name: string,
): Start | undefined {
  if (named) {
    const pattern = deciding(named, name);
    if (pattern === undefined) return say('no', `${what}-differs`, { name, patterns: named.join(', ') });
    if (isNegative(pattern)) return say('no', `${what}-excluded`, { name, pattern });
    return say('yes', `${what}-matches`, { name, pattern });
  }
  const pattern = ignored && deciding(ignored, name);
  return pattern === undefined ? undefined : say('no', `${what}-excluded`, { name, pattern });
}

/** Filters by path are not asked for tags. */
const byPath: Filter = ({ paths, 'paths-ignore': ignored }, { event, tag, pull, changed }) => {
  if ((!paths && !ignored) || tag !== undefined || (event !== 'push' && !pull)) return undefined;
  if (!changed) return say('unknown', 'paths-unknown');
  if (ignored) {
    const other = changed.find((path) => deciding(ignored, path) === undefined);
    return other === undefined ? say('no', 'paths-ignored', { patterns: ignored.join(', ') }) : undefined;
  }
  for (const path of changed) {
    const pattern = deciding(paths ?? [], path);
    if (pattern !== undefined && !isNegative(pattern)) return say('yes', 'path-matches', { path, pattern });
  }
  return say('no', 'paths-differ', { patterns: (paths ?? []).join(', ') });
};
