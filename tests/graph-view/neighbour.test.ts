import { expect, it } from 'vitest';
import { firstView, fitView, scales } from '../../src/graph-view/fit.ts';
import { neighbour } from '../../src/graph-view/neighbour.ts';

const box = (name: string, x: number, y: number) => ({ name, x, y, width: 100, height: 50 });
const here = box('here', 0, 0);
const boxes = [here, box('near', 160, 90), box('level', 300, 0), box('below', 0, 100)];

it.each([
  ['right', 'level'],
  ['down', 'below'],
  ['left', undefined],
  ['up', undefined],
] as const)('goes %s to %s', (direction, name) => {
  expect(neighbour(here, boxes, direction)?.name).toBe(name);
});

it('fits the drawing into the pane, in the middle', () => {
  const view = fitView({ width: 1000, height: 100 }, { width: 528, height: 400 });
  expect(view).toEqual({ k: 0.5, x: 14, y: 175 });
});

it('does not blow up a small drawing', () => {
  expect(fitView({ width: 10, height: 10 }, { width: 900, height: 900 }).k).toBe(scales.fitLargest);
});

it('begins at a scale that can be read', () => {
  const view = firstView({ width: 1000, height: 700 }, { width: 320, height: 500 }, 40);
  expect(view).toEqual({ k: 0.6, x: 14, y: 54 });
});
