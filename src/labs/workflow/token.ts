import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/index';
import { isMapping, isScalar } from '@actions/workflow-parser/templates/tokens/type-guards';
import type { Occurrence } from './occurrence.ts';
import type { Level, Token } from './state.ts';
import { written } from './written.ts';
import { onlyWrite } from './token-level.ts';

const levels: readonly Level[] = ['none', 'read', 'write'];

/**
 * What the token of a run may do in a job: what the job says, else the workflow, else the settings of the repository.
 * For a pull request from a fork, writing becomes reading; `pull_request_target` runs with the rights of the repository.
 * Source: docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions and
 * docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target
 */
export function tokenOf(
  job: TemplateToken | undefined,
  workflow: TemplateToken | undefined,
  occurrence: Occurrence,
): Token {
  const foreign = occurrence.event === 'pull_request' && occurrence.pull?.fork === true;
  const asks = job ?? workflow;
  if (!asks) {
    if (foreign) return { from: 'repository', all: 'read', scopes: [], lowered: true };
    const all = occurrence.event === 'pull_request_target' ? 'write' : 'unknown';
    return { from: 'repository', all, scopes: [], lowered: false };
  }
  const from = job ? 'job' : 'workflow';
  const short = isScalar(asks) ? /^(read|write)-all$/.exec(written(asks))?.[1] : undefined;
  if (short) {
    const lowered = foreign && short === 'write';
    return { from, all: lowered ? 'read' : (short as Level), scopes: [], lowered };
  }
  const asked: { scope: string; level: Level }[] = [];
  if (isMapping(asks)) {
    for (const { key, value } of asks) {
      const level = levels.find((known) => known === written(value));
      if (level) asked.push({ scope: key.toString(), level });
    }
  }
  const lowered = foreign && asked.some(({ level }) => level === 'write');
  const granted = ({ scope, level }: (typeof asked)[number]): Level => {
    if (!foreign || level !== 'write') return level;
    return onlyWrite.includes(scope) ? 'none' : 'read';
  };
  return { from, scopes: asked.map((one) => ({ scope: one.scope, level: granted(one) })), lowered };
}

/** Whether the run gets the secrets of the repository: all but those that a pull request from a fork started. */
export const hasSecrets = ({ event, pull }: Occurrence): boolean => !(event === 'pull_request' && pull?.fork === true);
