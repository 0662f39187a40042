import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneLine } from '../../../src/graph-view/export/characters.ts';
import { isForMermaid, mermaidText, toMermaid } from '../../../src/graph-view/export/to-mermaid.ts';
import { readMermaid } from './read-mermaid.ts';
import { edge, node } from '../graphs.ts';
import { sceneFor, scenes, small, text, texts } from './scenes.ts';

it('writes a flowchart', () => {
  expect(toMermaid(sceneFor(small), text)).toBe(`flowchart LR
  accTitle: Drawing of 3 objects
  accDescr: Service web routes to Deployment web. 2 objects are hidden.
  subgraph f0["namespace shop"]
    n0(["◆ Service<br/>web"]):::warning
    n1["■ Deployment<br/>web"]:::broken
    n2[/"ConfigMap · missing<br/>settings"/]:::missing
  end
  n0 -->|"routes-to"| n1
  n1 -.->|"envfrom-configmap · missing"| n2
  classDef warning stroke:#855600,fill:#fbf1d5
  classDef broken stroke:#b93c0a,fill:#fdebdf,stroke-width:2px
  classDef missing stroke:#b93c0a,fill:#fdebdf,stroke-dasharray:5 4
`);
});

it.each([
  ['"; click', '#34;#59; click'],
  ['a--b', 'a#45;-b'],
  ['1. one', '#8288;1. one'],
  ['#quot;', '#35;quot#59;'],
  ['direction TB', 'directio#110; TB'],
  ['a\\nb', 'a#92;#8288;nb'],
  ['$$x$$', '#36;#8288;#36;x#36;#8288;#36;'],
  ['', ' '],
])('writes %j as %j', (name, written) => {
  expect(mermaidText(name)).toBe(written);
});

it('knows what Mermaid refuses as it is usually set up', () => {
  const settings = node('ConfigMap', 'settings');
  const readers = (count: number) => Array.from({ length: count }, (_, index) => node('Pod', `web-${index}`));
  const sceneOf = (count: number) => {
    const pods = readers(count);
    return sceneFor(
      { nodes: [settings, ...pods], edges: pods.map((pod) => edge(pod, settings)) },
      { fansFrom: Infinity, boxesAtMost: Infinity },
    );
  };
  const chart = 'x'.repeat(50_000);
  expect(isForMermaid(chart, sceneOf(500))).toBe(true);
  expect(isForMermaid(chart, sceneOf(501))).toBe(false);
  expect(isForMermaid(`${chart}x`, sceneOf(1))).toBe(false);
});

it('holds any text as text', () => {
  fc.assert(
    fc.property(scenes, texts, (scene, around) => {
      const chart = readMermaid(toMermaid(scene, around));
      expect(chart.nodes.size).toBe(scene.nodes.length);
      expect(chart.edges).toHaveLength(scene.edges.length);
      expect(chart.frames.map(bare)).toEqual(scene.frames.map(({ label }) => bare(oneLine(label))));
      scene.nodes.forEach(({ line, title, sentence, tone, goal }, index) => {
        const read = chart.nodes.get(`n${index}`)!;
        expect(bare(read.text.replace(/^[■◆] /, ''))).toBe(
          bare([line, title, ...(sentence === undefined ? [] : [sentence])].map(oneLine).join('\n')),
        );
        expect(read.style ?? 'ok').toBe(goal ? `goal-${goal}` : tone);
        if (read.style) expect(chart.styles.has(read.style)).toBe(true);
      });
    }),
  );
});

/** Without the joiner that keeps a number from beginning a list, and the blank in the place of nothing. */
function bare(said: string): string {
  return said
    .split('\n')
    .map((line) => oneLine(line).replaceAll('\u2060', '').trim())
    .join('\n');
}
