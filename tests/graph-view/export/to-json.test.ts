import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toJson } from '../../../src/graph-view/export/to-json.ts';
import { sceneFor, scenes, small, text, texts } from './scenes.ts';

type Read = {
  readonly schema: number;
  readonly title: string;
  readonly frames: readonly { readonly id: string; readonly label: string }[];
  readonly nodes: readonly {
    readonly id: string;
    readonly frame: string;
    readonly name: string;
    readonly label: string;
  }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
};
const read = (file: string) => JSON.parse(file) as Read;

it('writes what its description says', () => {
  const value = read(toJson(sceneFor(small), text));
  expect(value).toMatchObject({ schema: 1, title: text.title, notes: text.notes, total: { nodes: 3, edges: 2 } });
  expect(value.nodes[1]).toEqual({
    ...{
      id: 'n1',
      frame: 'f0',
      stands: 'object',
      group: '',
      kind: 'Deployment',
      namespace: 'shop',
      name: 'web',
      count: 1,
    },
    ...{ concern: 'workload', state: 'broken', finding: 'error', label: 'Deployment web, error' },
  });
  expect(value.edges[1]).toEqual({
    ...{
      from: 'n1',
      to: 'n2',
      name: 'envfrom-configmap',
      field: 'spec',
      count: 1,
      state: 'missing',
      label: 'envfrom-configmap',
    },
  });
});

it('holds any text as it is', () => {
  fc.assert(
    fc.property(scenes, texts, (scene, around) => {
      const file = toJson(scene, around);
      const value = read(file);
      expect(value.title).toBe(around.title);
      expect(value.nodes.map(({ name, label }) => [name, label])).toEqual(
        scene.nodes.map(({ id, label }) => [id.name, label]),
      );
      const ids = new Set(value.nodes.map(({ id }) => id));
      expect(value.edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
      expect(file).not.toMatch(/[<>&\u2028\u2029]|\p{Cf}|(?!\n)\p{Cc}/u);
    }),
  );
});
