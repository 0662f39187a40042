import { isTimeZone } from '../../model/time-zones.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { isDuration } from './duration.ts';

/** The five fields of a schedule, with their bounds and the names that stand for numbers. */
const fields = [
  { name: 'minute', min: 0, max: 59, names: [] },
  { name: 'hour', min: 0, max: 23, names: [] },
  { name: 'day-of-month', min: 1, max: 31, names: [] },
  { name: 'month', min: 1, max: 12, names: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ') },
  { name: 'day-of-week', min: 0, max: 6, names: 'sun mon tue wed thu fri sat'.split(' ') },
] as const;

export type ScheduleFault = (typeof fields)[number]['name'] | 'field-count' | 'descriptor' | 'time-zone';
type Problem = { readonly fault: ScheduleFault; readonly says: ServerSaying };

const descriptors = new Set(['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly']);
const every = '@every ';

/**
 * The first thing that keeps the server from reading a cron schedule; `undefined` where it can.
 * Source: `ParseStandard` of github.com/robfig/cron/v3, which the server calls in `validateScheduleFormat`.
 */
export function scheduleProblem(schedule: string): Problem | undefined {
  const zoned = /^(?:CRON_)?TZ=/.exec(schedule)?.[0];
  const [zone, rest] = zoned === undefined ? [undefined, schedule] : cut(schedule, zoned.length);
  if (rest === undefined) return { fault: 'time-zone', says: ['schedule-panic'] };
  if (zone !== undefined && zone !== '' && !isTimeZone(zone)) {
    return { fault: 'time-zone', says: ['bad-location', zone] };
  }
  if (rest.startsWith('@')) return descriptorProblem(rest);
  const written = rest.split(/\s+/).filter((part) => part !== '');
  if (written.length !== fields.length) {
    return { fault: 'field-count', says: ['schedule-fields', written.length, written.join(' ')] };
  }
  for (const [index, field] of fields.entries()) {
    for (const part of written[index]!.split(',')) {
      const says = part === '' ? undefined : rangeProblem(part, field);
      if (says) return { fault: field.name, says };
    }
  }
  return undefined;
}

function cut(schedule: string, from: number): readonly [string, string | undefined] {
  const space = schedule.indexOf(' ');
  return space < 0 ? ['', undefined] : [schedule.slice(from, space), schedule.slice(space).trim()];
}

function descriptorProblem(text: string): Problem | undefined {
  if (descriptors.has(text)) return undefined;
  if (!text.startsWith(every)) return { fault: 'descriptor', says: ['descriptor-unknown', text] };
  const duration = text.slice(every.length);
  if (isDuration(duration)) return undefined;
  return { fault: 'descriptor', says: ['duration-unreadable', text, JSON.stringify(duration)] };
}

type Field = (typeof fields)[number];

/** `*`, `?`, a number, `a-b`, each perhaps with a step `/n`. Behind `*` the server does not look for a `-`. */
function rangeProblem(range: string, field: Field): ServerSaying | undefined {
  const [bounds = '', step, ...more] = range.split('/');
  const [low = '', high, ...rest] = bounds.split('-');
  let [first, last] = [field.min as number, field.max as number];
  if (low !== '*' && low !== '?') {
    const [start, end] = [numberOf(low, field.names), high === undefined ? undefined : numberOf(high, field.names)];
    if (typeof start !== 'number') return start;
    if (rest.length > 0) return ['too-many-hyphens', range];
    if (end !== undefined && typeof end !== 'number') return end;
    [first, last] = [start, end ?? (step === undefined ? start : field.max)];
  }
  if (more.length > 0) return ['too-many-slashes', range];
  const stride = step === undefined ? 1 : numberOf(step, []);
  if (typeof stride !== 'number') return stride;
  if (first < field.min) return ['range-below', first, field.min, range];
  if (last > field.max) return ['range-above', last, field.max, range];
  if (first > last) return ['range-reversed', first, last, range];
  return stride === 0 ? ['step-zero', range] : undefined;
}

/** The number of a text, or what the server says where it is none. */
function numberOf(text: string, names: readonly string[]): number | ServerSaying {
  const named = names.indexOf(text.toLowerCase());
  if (named >= 0) return names.length === 12 ? named + 1 : named;
  if (!/^[+-]?\d+$/.test(text)) return ['no-int', text, JSON.stringify(text), 'invalid syntax'];
  if (Number(text) > 2 ** 63) return ['no-int', text, JSON.stringify(text), 'value out of range'];
  return Number(text) < 0 ? ['no-negative', Number(text), text] : Number(text);
}
