/** The five fields of a schedule, with their bounds and the names that stand for numbers. */
const fields = [
  { name: 'minute', min: 0, max: 59, names: [] },
  { name: 'hour', min: 0, max: 23, names: [] },
  { name: 'day-of-month', min: 1, max: 31, names: [] },
  { name: 'month', min: 1, max: 12, names: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ') },
  { name: 'day-of-week', min: 0, max: 6, names: 'sun mon tue wed thu fri sat'.split(' ') },
] as const;

export type ScheduleFault = (typeof fields)[number]['name'] | 'field-count' | 'descriptor' | 'time-zone';

const descriptors = new Set(['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly']);

/**
 * The first thing wrong with a cron schedule; `undefined` where it is right.
 * Source: `ParseStandard` of github.com/robfig/cron/v3, which the server calls in `validateScheduleFormat`.
 */
export function scheduleFault(schedule: string): ScheduleFault | undefined {
  if (schedule.includes('TZ')) return 'time-zone';
  if (schedule.startsWith('@')) {
    const isEvery = /^@every (\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h)/.test(schedule);
    return descriptors.has(schedule) || isEvery ? undefined : 'descriptor';
  }
  const written = schedule.trim().split(/\s+/);
  if (schedule.trim() === '' || written.length !== fields.length) return 'field-count';
  return fields.find((field, index) => !written[index]!.split(',').every((part) => isPart(part, field)))?.name;
}

type Field = (typeof fields)[number];

/** `*`, `?`, a number, `a-b`, each perhaps with a step `/n`. */
function isPart(part: string, field: Field): boolean {
  const [range = '', step, ...more] = part.split('/');
  if (more.length > 0 || (step !== undefined && !(/^\d+$/.test(step) && Number(step) > 0))) return false;
  const [from = '', to, ...rest] = range.split('-');
  if (rest.length > 0) return false;
  if (from === '*' || from === '?') return to === undefined;
  const first = numberOf(from, field);
  const last = to === undefined ? first : numberOf(to, field);
  return first !== undefined && last !== undefined && first <= last;
}

function numberOf(text: string, { min, max, names }: Field): number | undefined {
  const named = (names as readonly string[]).indexOf(text.toLowerCase());
  const number = named >= 0 ? named + min : /^\d+$/.test(text) ? Number(text) : undefined;
  return number !== undefined && number >= min && number <= max ? number : undefined;
}
