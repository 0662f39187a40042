import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneLine } from '../../../src/graph-view/export/characters.ts';
import { quoted, toDot } from '../../../src/graph-view/export/to-dot.ts';
import { readDot } from './read-dot.ts';
import { sceneFor, scenes, small, text, texts } from './scenes.ts';

it('writes a graph', () => {
  const graph = readDot(toDot(sceneFor(small), text));
  expect(graph.name).toBe(text.title);
  expect(graph.graph).toMatchObject({
    rankdir: 'LR',
    label: `${text.title}\n${text.notes[0]}`,
    tooltip: text.description,
  });
  expect(graph.clusters).toMatchObject([{ label: 'namespace shop' }]);
  expect([...graph.nodes.values()].map(({ label, style, shape }) => [label, style, shape])).toEqual([
    ['◆ Service\nweb', undefined, 'cds'],
    ['■ Deployment\nweb', undefined, 'box'],
    ['ConfigMap · missing\nsettings', 'filled,dashed', 'note'],
  ]);
  expect(graph.edges).toMatchObject([
    { from: 'n0', to: 'n1', attributes: { label: 'routes-to' } },
    { from: 'n1', to: 'n2', attributes: { label: 'envfrom-configmap · missing', style: 'dashed' } },
  ]);
});

it.each([
  ['a "b"', '"a \\"b\\""'],
  ['c:\\n\\', '"c:\\\\n\\\\"'],
  ['\\N &lt;', '"\\\\N &amp;lt;"'],
  ['two\nlines', '"two\\nlines"'],
  ['<b>x</b>', '"<b>x</b>"'],
  ['\u202Ea', '"&#8238;a"'],
])('writes %j as %s', (name, written) => {
  expect(quoted(name)).toBe(written);
});

it('holds any text as text', () => {
  fc.assert(
    fc.property(scenes, texts, (scene, around) => {
      const graph = readDot(toDot(scene, around));
      expect(graph.nodes.size).toBe(scene.nodes.length);
      expect(graph.edges).toHaveLength(scene.edges.length);
      expect(graph.clusters.map(({ label }) => label)).toEqual(scene.frames.map(({ label }) => lined(label)));
      scene.nodes.forEach(({ line, title, label, sentence }, index) => {
        const read = graph.nodes.get(`n${index}`)!;
        expect(read['label']!.replace(/^[■◆] /, '')).toBe(`${oneLine(line)}\n${oneLine(title)}`);
        expect(read['tooltip']).toBe(lined(sentence === undefined ? label : `${label}. ${sentence}`));
      });
    }),
  );
});

const lined = (said: string): string => said.split('\n').map(oneLine).join('\n');
