import { expect, test } from 'vitest';
import { sentWarnings } from '../../../src/engine/server-text/warning-headers.ts';

test('each text is sent once', () => {
  expect(sentWarnings(['a', 'b', 'a'])).toEqual(['a', 'b']);
});

test('beyond 4096 characters each text is cut to 256, and what is still too much is left out', () => {
  const long = (first: string): string => first.padEnd(300, 'x');
  const texts = Array.from({ length: 20 }, (_, index) => long(String.fromCharCode(97 + index)));
  const sent = sentWarnings(texts);
  expect(sent).toEqual(texts.slice(0, 16).map((text) => text.slice(0, 256)));
});
