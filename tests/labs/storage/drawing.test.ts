import { expect, test } from 'vitest';
import { drawingOf } from '../../../src/labs/storage/drawing.ts';
import { model } from '../../../src/labs/storage/model.ts';
import { claim, pod, storageClass } from './manifests.ts';

const late = storageClass('late', 'volumeBindingMode: WaitForFirstConsumer');
const text = [late, claim('c', 'storageClassName: late'), pod('p', 'c')].join('---\n');
const { steps } = model.compute([{ name: 'all.yaml', text }], {
  nodes: [
    { name: 'node-1', zone: 'a' },
    { name: 'node-2', zone: 'b' },
  ],
  drivers: [{ provisioner: 'disk.example', reach: 'zone' }],
  events: [{ apply: 'all.yaml' }, { place: 'Pod/p', zone: 'b' }, { 'make-disk': 'c' }, { delete: 'Pod/p' }],
});
const columnsOf = (step: number): Readonly<Record<string, number>> => {
  const { boxes, columns } = drawingOf(steps[step]!);
  return Object.fromEntries(
    boxes.map(({ row, x }) => [row, columns.findIndex((column) => x >= column.x && x < column.x + 176)]),
  );
};

test('what waits for its Pod moves into the zone of its node', () => {
  expect(columnsOf(1)).toEqual({ pods: 0, claims: 0 });
  expect(columnsOf(3)).toEqual({ pods: 2, claims: 2, volumes: 2 });
});

test('lines join what stands, and a file is shown in its volume', () => {
  expect(drawingOf(steps[2]!).lines.map(({ key, isFirm }) => `${key} ${isFirm}`)).toEqual(['Pod/p Claim/c false']);
  const { lines, boxes } = drawingOf(steps[3]!);
  expect(lines).toHaveLength(2);
  expect(boxes.find(({ row }) => row === 'volumes')).toMatchObject({ tone: 'sound', file: 'kept' });
  expect(drawingOf(steps[4]!).lines).toHaveLength(1);
});

test('an empty cluster has its rows and columns', () => {
  const { boxes, rows, columns } = drawingOf(steps[0]!);
  expect(boxes).toEqual([]);
  expect(rows).toHaveLength(3);
  expect(columns.map(({ zone }) => zone)).toEqual([undefined, 'a', 'b']);
});
