import { describe, expect, test } from 'vitest';
import { scheduleProblem } from '../../../../src/engine/rules/formats/schedule.ts';
import { sayingText } from '../../../../src/engine/server-text/texts.ts';

const right = [
  '*/5 * * * *',
  '0 6-18/2 * jan-mar mon,wed',
  '+5 0 1 1 0',
  '1,,2 * * * ?',
  '*-9 * * * *',
  '@daily',
  '@every 1h30m',
  '@every 1.5h',
];

/** What the server says first, as `ParseStandard` of github.com/robfig/cron/v3 has it. */
const wrong: readonly (readonly [string, string])[] = [
  ['   ', 'expected exactly 5 fields, found 0: []'],
  ['* * * *', 'expected exactly 5 fields, found 4: [* * * *]'],
  ['60 * * * *', 'end of range (60) above maximum (59): 60'],
  ['* * 0 * *', 'beginning of range (0) below minimum (1): 0'],
  ['* * * 5-2 *', 'beginning of range (5) beyond end of range (2): 5-2'],
  ['* * * * 7', 'end of range (7) above maximum (6): 7'],
  ['*/0 * * * *', 'step of range should be a positive number: */0'],
  ['1-2-3 * * * *', 'too many hyphens: 1-2-3'],
  ['1/2/3 * * * *', 'too many slashes: 1/2/3'],
  ['x * * * *', 'failed to parse int from x: strconv.Atoi: parsing "x": invalid syntax'],
  ['-5 * * * *', 'failed to parse int from : strconv.Atoi: parsing "": invalid syntax'],
  ['@daly', 'unrecognized descriptor: @daly'],
  ['@every soon', 'failed to parse duration @every soon: time: invalid duration "soon"'],
  ['TZ=Nowhere * * * * *', 'provided bad location Nowhere: unknown time zone Nowhere'],
];

describe('a cron schedule', () => {
  test.each(right)('%s is right', (schedule) => {
    expect(scheduleProblem(schedule)).toBeUndefined();
  });

  test.each(wrong)('%s: %s', (schedule, said) => {
    expect(sayingText(scheduleProblem(schedule)!.says)).toBe(said);
  });
});
