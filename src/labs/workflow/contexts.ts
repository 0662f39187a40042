import type { data } from '@actions/expressions';
import { BooleanData } from '@actions/expressions/data/boolean';
import { NumberData } from '@actions/expressions/data/number';
import { Null } from '@actions/expressions/data/null';
import { StringData } from '@actions/expressions/data/string';
import { object } from './known.ts';
import type { Occurrence } from './occurrence.ts';
import type { Trigger } from './triggers.ts';

type Value = data.ExpressionData;

const text = (value: string): Value => new StringData(value);
const truth = (value: boolean): Value => new BooleanData(value);

/** The repository of every example. */
const owner = 'shop';
const repository = `${owner}/shop`;

/**
 * The `github` context of an event: what follows from the event is known, the rest of what GitHub documents is unknown
 * before the run, and anything else is empty.
 * Source: docs.github.com/en/actions/reference/workflows-and-actions/contexts#github-context
 */
export function githubOf(occurrence: Occurrence, workflow: string): Value {
  const { event, ref, branch, tag, pull } = occurrence;
  const shortRef = ref.replace(/^refs\/(?:heads|tags|pull)\//, '');
  return object(
    {
      event_name: text(event),
      ref: text(ref),
      ref_name: text(shortRef),
      ref_type: text(tag === undefined ? 'branch' : 'tag'),
      base_ref: text(pull?.base ?? ''),
      head_ref: text(pull?.head ?? ''),
      repository: text(repository),
      repository_owner: text(owner),
      server_url: text('https://github.com'),
      api_url: text('https://api.github.com'),
      graphql_url: text('https://api.github.com/graphql'),
      workflow: text(workflow),
      event: payloadOf(occurrence, branch ?? tag ?? shortRef),
    },
    [
      ...['action', 'action_path', 'action_ref', 'action_repository', 'action_status', 'actor', 'actor_id', 'env'],
      ...['event_path', 'job', 'path', 'ref_protected', 'repository_id', 'repository_owner_id', 'repositoryUrl'],
      ...['retention_days', 'run_id', 'run_number', 'run_attempt', 'secret_source', 'sha', 'token', 'triggering_actor'],
      ...['workflow_ref', 'workflow_sha', 'workspace', 'artifact_cache_size_limit', 'output', 'state', 'step_summary'],
    ],
  );
}

/** What GitHub sends along with the event. Source: docs.github.com/en/webhooks/webhook-events-and-payloads */
function payloadOf(occurrence: Occurrence, name: string): Value {
  const { event, ref, pull, cron, defaultBranch } = occurrence;
  const here = object({ full_name: text(repository), default_branch: text(defaultBranch), fork: truth(false) }, 'all');
  const sender = ['sender', 'organization', 'enterprise', 'installation'];
  if (pull) {
    const side = (branch: string, fork: boolean): Value =>
      object(
        {
          ref: text(branch),
          repo: object(fork ? { fork: truth(true) } : { full_name: text(repository), fork: truth(false) }, 'all'),
        },
        'all',
      );
    const request = object(
      {
        number: new NumberData(pull.number),
        head: side(pull.head, pull.fork),
        base: side(pull.base, false),
        state: text(pull.type === 'closed' ? 'closed' : 'open'),
        ...(pull.type === 'closed' ? {} : { merged: truth(false) }),
      },
      'all',
    );
    const about = { action: text(pull.type), number: new NumberData(pull.number), pull_request: request };
    return object({ ...about, repository: here }, [...sender, 'assignee', 'label', 'changes', 'before', 'after']);
  }
  if (event === 'schedule')
    return object({ repository: here, ...(cron ? { schedule: text(cron) } : {}) }, cron ? [] : ['schedule']);
  if (event === 'workflow_dispatch')
    return object({ ref: text(ref), repository: here }, [...sender, 'inputs', 'workflow']);
  const head = name === '' ? {} : { ref: text(ref) };
  return object({ ...head, deleted: truth(false), repository: here }, [
    ...sender,
    ...['before', 'after', 'base_ref', 'commits', 'compare', 'created', 'forced', 'head_commit', 'pusher'],
  ]);
}

/** The `inputs` context. Somebody who starts a workflow by hand may change every input, so that none is known. */
export function inputsOf(occurrence: Occurrence, trigger: Trigger | undefined): Value {
  if (occurrence.event !== 'workflow_dispatch') return new Null();
  return object({}, Object.keys(trigger?.inputs ?? {}));
}
