import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { listen, PortError, portFrom } from '../../src/server/listen.mjs';
import { announcement } from '../../src/server/announce.ts';

const silent = () => undefined;

test.each([
  [undefined, 4321],
  ['', 4321],
  ['8080', 8080],
  ['65535', 65535],
])('PORT %s is %i', (text, port) => expect(portFrom(text, 4321)).toBe(port));

test.each(['0', '65536', '-1', '80.5', 'http', ' 80', '1e3'])('PORT "%s" is no port', (text) => {
  expect(() => portFrom(text, 4321)).toThrow(PortError);
  expect(() => portFrom(text, 4321)).toThrow(/1 to 65535.*PORT=8080 npm start/);
});

test('a taken port is named, with another one to choose', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await expect(listen(silent, port)).rejects.toThrow(`Port ${port} is taken`);
  await new Promise((resolve) => other.close(resolve));
  const close = await listen(silent, port);
  await close();
});

test('the terminal names every door that is open', () => {
  expect(announcement(8080, 'de_DE.UTF-8').split('\n')).toEqual([
    'Drydock is open. Ctrl-C closes it.',
    '  Start       http://localhost:8080/',
    '  Course      http://localhost:8080/de/learn/',
    '  Playground  http://localhost:8080/de/playground/',
  ]);
  expect(announcement(8080, 'C')).toContain('/en/learn/');
});
