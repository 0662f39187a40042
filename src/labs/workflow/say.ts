import type { Ui } from '../../i18n/load-ui.ts';
import type { Segment } from '../../i18n/segment.ts';
import type { Happening } from './config.ts';
import type { Reason, Token } from './state.ts';

export type Words = Ui['lab-workflow'];

type Said = string | readonly Segment[];

/** What happens, in words. */
export function sayHappening(ui: Words, happening: Happening): Said {
  const { push, tag, 'pull-request': pull, schedule, manual } = happening;
  if (push !== undefined) return ui['event.push']({ branch: push });
  if (tag !== undefined) return ui['event.tag']({ tag });
  if (manual !== undefined) return ui['event.manual']({ branch: manual });
  if (typeof schedule === 'string') return ui['event.schedule']({ cron: schedule });
  if (!pull) return ui['event.schedule-any'];
  const { from, into, fork = false, type = 'opened' } = pull;
  if (type === 'opened') return fork ? ui['event.opened-fork']({ into }) : ui['event.opened']({ from, into });
  if (type === 'synchronize' && !fork) return ui['event.synchronize']({ from, into });
  return ui['event.pull-request']({ from, into, type });
}

/** A reason in words: the string of its group and code, with what it names. */
export function sayReason(ui: Words, group: 'start' | 'job', reason: Reason<string>): Said {
  const said = (ui as Readonly<Record<string, unknown>>)[`${group}.${reason.code}`];
  if (typeof said === 'function') return (said as (args: Reason<string>['args']) => Said)(reason.args);
  return typeof said === 'string' ? said : '';
}

/** What the token may do, in words. */
export function sayToken(ui: Words, { all, scopes }: Token): Said {
  if (all === 'read' || all === 'write' || all === 'unknown') return ui[`token.${all}`];
  const listed = scopes.filter(({ level }) => level !== 'none').map(({ scope, level }) => `${scope}: ${level}`);
  return listed.length === 0 ? ui['token.nothing'] : ui['token.scopes']({ scopes: listed.join(', ') });
}
