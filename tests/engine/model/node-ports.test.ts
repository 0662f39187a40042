import { expect, test } from 'vitest';
import { assignNodePorts } from '../../../src/engine/model/node-ports.ts';

/** Ports as `number` or `number:nodePort`, what each gets, and the number behind them. */
test.each([
  ['80', [32769], 32770],
  ['80 443', [32769, 32770], 32771],
  ['80 80', [32769, 32769], 32770],
  ['80:30000 443', [30000, 30001], 30002],
  ['80 80:30000', [30000, 30000], 30001],
  ['80:30000 80:30001 443', [30000, 30001, 30002], 30003],
  ['443:32000 80:30000 53', [32000, 30000, 32001], 32002],
])('%s', (text, assigned, next) => {
  const ports = text.split(' ').map((part) => part.split(':').map(Number));
  const requests = ports.map(([port = 0, nodePort = 0]) => ({ port, nodePort }));
  expect(assignNodePorts(requests, true)).toEqual({ assigned, next });
});

test('a number that another port got is taken', () => {
  const requests = [
    { port: 80, nodePort: 0 },
    { port: 53, nodePort: 32769 },
  ];
  expect(assignNodePorts(requests, true).taken).toEqual({ index: 1, number: 32769 });
});

test('where none are given out, only those that are asked for', () => {
  const requests = [
    { port: 80, nodePort: 0 },
    { port: 53, nodePort: 30000 },
  ];
  expect(assignNodePorts(requests, false).assigned).toEqual([0, 30000]);
});
