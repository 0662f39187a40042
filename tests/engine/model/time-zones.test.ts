import { expect, test } from 'vitest';
import { isTimeZone } from '../../../src/engine/model/time-zones.ts';

test.each(['UTC', 'Etc/UTC', 'Europe/Berlin', 'Asia/Bangkok', 'America/Argentina/Buenos_Aires', 'GMT'])(
  '%s is a time zone',
  (name) => {
    expect(isTimeZone(name)).toBe(true);
  },
);

test.each(['', 'Berlin', 'europe/berlin', 'Europe', 'Europe/', 'Local', 'constructor'])('"%s" is none', (name) => {
  expect(isTimeZone(name)).toBe(false);
});
