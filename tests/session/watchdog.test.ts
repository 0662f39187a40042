import { expect, it } from 'vitest';
import { watchdog } from '../../src/session/watchdog.ts';
import { fakeTimers } from './fake-timers.ts';

function watched() {
  const clock = fakeTimers();
  const seen = { silences: 0 };
  return { ...clock, seen, dog: watchdog(() => seen.silences++, clock.timers, 100) };
}

it('barks once when an open request stays unanswered', () => {
  const { dog, pass, seen } = watched();
  dog.sent();
  pass(99);
  expect(seen.silences).toBe(0);
  pass(1);
  pass(1000);
  expect(seen.silences).toBe(1);
});

it('is quiet after an answer', () => {
  const { dog, pass, seen } = watched();
  dog.sent();
  dog.answered();
  pass(1000);
  expect(seen.silences).toBe(0);
});

it('counts from the newest request', () => {
  const { dog, pass, seen } = watched();
  dog.sent();
  pass(80);
  dog.sent();
  pass(80);
  expect(seen.silences).toBe(0);
});
