import { expect, it } from 'vitest';
import { step } from '../../src/graph-view/step.ts';

const box = (key: string, x: number, y: number) => ({ key, x, y, width: 100, height: 50 });
const here = box('here', 0, 0);
const nodes = [
  here,
  box('nearest', 150, 10),
  box('connected', 400, 300),
  box('below', 0, 90),
  box('behind', -300, 200),
];
const edges = [
  { from: 'here', to: 'connected' },
  { from: 'behind', to: 'here' },
];

it.each([
  ['right', 'connected'],
  ['left', 'behind'],
  ['down', 'below'],
  ['up', undefined],
] as const)('goes %s to %s', (direction, key) => {
  expect(step(here, nodes, edges, direction)?.key).toBe(key);
});

it('goes to the nearest where no connection leads that way', () => {
  expect(step(here, nodes, [], 'right')?.key).toBe('nearest');
});
