import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneLine } from '../../../src/graph-view/export/characters.ts';
import { palette } from '../../../src/graph-view/export/palette.ts';
import { pngScale } from '../../../src/graph-view/export/png.ts';
import { toSvg } from '../../../src/graph-view/export/to-svg.ts';
import { readSvg, type Element } from './read-svg.ts';
import { placedFor, sceneFor, scenes, small, text, texts } from './scenes.ts';

const file = toSvg(placedFor(sceneFor(small)), text);
const named = (elements: readonly Element[], name: string) => elements.filter((element) => element.name === name);
const classes = (elements: readonly Element[]) => elements.map(({ attributes }) => attributes['class'] ?? '');

it('has a title, a description and what is to be said under the drawing', () => {
  const elements = readSvg(file);
  const ids = new Map(elements.map(({ attributes, text: said }) => [attributes['id'], said]));
  const [root] = elements;
  const said = root!.attributes['aria-labelledby']!.split(' ').map((id) => ids.get(id));
  expect(said).toEqual([text.title, `${text.description} ${text.notes.join(' ')}`]);
  expect(root!.attributes).toMatchObject({ role: 'img', lang: 'en', xmlns: 'http://www.w3.org/2000/svg' });
  expect(named(elements, 'text').at(-1)!.text).toBe(text.notes[0]);
});

it('says state by shape and word', () => {
  const elements = readSvg(file);
  const shapes = classes(elements);
  expect(shapes).toContain('mark error');
  expect(shapes).toContain('mark warning');
  expect(shapes).toContain('node missing');
  expect(shapes).toContain('edge missing');
  expect(named(elements, 'text').map(({ text: said }) => said)).toContain('ConfigMap · missing');
  expect(file).toMatch(/\.missing \.box.*stroke-dasharray/);
});

it('marks what differs from a goal by shape and word', () => {
  const [service, web] = small.nodes;
  const marks = {
    nodes: new Map([
      [service!.key, 'missing' as const],
      [web!.key, 'superfluous' as const],
    ]),
    edges: new Map([[small.edges[0]!.key, 'missing' as const]]),
  };
  const elements = readSvg(toSvg(placedFor(sceneFor(small, { marks })), text));
  expect(classes(elements)).toEqual(
    expect.arrayContaining(['node warning goal-missing', 'node broken goal-superfluous']),
  );
  expect(elements.filter(({ attributes }) => attributes['class'] === 'sign')).toHaveLength(2);
  const said = named(elements, 'text').map((each) => each.text);
  expect(said).toEqual(expect.arrayContaining(['Service · to add', 'Deployment · not in the goal', '+ routes-to']));
});

it('needs nothing from elsewhere, and follows the reader of the file or a fixed theme', () => {
  const styles = (theme: 'auto' | 'light' | 'dark') =>
    named(readSvg(toSvg(placedFor(sceneFor(small)), text, theme)), 'style')[0]!.text;
  expect(styles('auto')).toContain('@media (prefers-color-scheme:dark)');
  expect(styles('light')).not.toMatch(/@media|@import|@font-face/);
  expect(styles('dark')).toContain(palette.dark.paper);
  expect(file.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|url\((?!#)|var\(/);
});

it('has the colours of the pages', () => {
  const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
  for (const name of Object.keys(palette.light) as (keyof typeof palette.light)[]) {
    expect(tokens).toContain(`--${name}: light-dark(${palette.light[name]}, ${palette.dark[name]})`);
  }
});

it('holds any text as text', () => {
  const elementsMade = new Set(['svg', 'title', 'desc', 'style', 'defs', 'marker', 'path', 'rect', 'g', 'text']);
  const attributesMade =
    /^(xmlns|class|id|role|lang|aria-labelledby|transform|d|x|y|width|height|rx|viewBox|refX|refY|markerWidth|markerHeight|markerUnits|orient|marker-end)$/;
  fc.assert(
    fc.property(scenes, texts, (scene, around) => {
      const drawn = placedFor(scene);
      const elements = readSvg(toSvg(drawn, around));
      for (const { name, attributes } of elements) {
        expect(elementsMade.has(name)).toBe(true);
        for (const attribute of Object.keys(attributes)) expect(attribute).toMatch(attributesMade);
      }
      const titles = named(elements, 'title').map((each) => each.text);
      expect(titles[0]).toBe(oneLine(around.title));
      for (const { label, sentence } of drawn.nodes) {
        expect(titles).toContain(oneLine(sentence === undefined ? label : `${label}. ${sentence}`));
      }
      expect(classes(elements).filter((name) => name.startsWith('node '))).toHaveLength(drawn.nodes.length);
    }),
  );
});

it('shows no mark that turns the file around', () => {
  fc.assert(
    fc.property(scenes, texts, (scene, around) => {
      expect(toSvg(placedFor(scene), around)).not.toMatch(/\p{Cf}/u);
    }),
  );
});

it('draws a picture no larger than browsers allow', () => {
  expect(pngScale({ width: 800, height: 600 }, 2)).toBe(2);
  const scale = pngScale({ width: 20_000, height: 9_000 }, 2);
  expect(20_000 * scale).toBeLessThanOrEqual(8192);
  expect(Math.floor(20_000 * scale) * Math.floor(9_000 * scale)).toBeLessThanOrEqual(16_000_000);
});
