import { describe, expect, it } from 'vitest';
import { drawnKeys } from '../../../src/workbench/drawing/drawn-keys.ts';
import { hiddenByFilters, remarksOf } from '../../../src/workbench/drawing/remarks.ts';
import { toldOf } from '../../../src/workbench/drawing/told.ts';
import { lostSettings, sceneOfText, servicePods, settings, ui } from './scene-of-text.ts';

describe('toldOf', () => {
  const { scene, sentences } = sceneOfText(lostSettings);
  const edge = scene.edges.find(({ tone }) => tone === 'missing')!;
  const told = (kind: 'node' | 'edge', key: string) => toldOf({ kind, key }, scene, sentences);

  it.each([
    ['the object that names', 'node', edge.from],
    ['the object that is missing', 'node', edge.to],
    ['the connection between them', 'edge', edge.key],
  ] as const)('has the sentence for %s', (_, kind, key) => {
    expect(told(kind, key)?.sentences.map(({ text }) => text)).toContain('reference-target-missing');
  });

  it('names a connection by its ends', () => {
    expect(told('edge', edge.key)?.name).toBe('Pod web → envFrom → ConfigMap settings');
  });

  it('says the state in words, and has a place only for what stands somewhere', () => {
    expect(told('node', edge.to)).toMatchObject({ state: 'missing' });
    expect(told('node', edge.to)?.place).toBeUndefined();
    expect(told('node', edge.from)?.place).toBeDefined();
  });

  it('is nothing for what is gone', () => {
    expect(told('node', 'gone') ?? told('edge', 'gone')).toBeUndefined();
  });
});

describe('a stack', () => {
  const { scene, sentences } = sceneOfText(servicePods(8));
  const stack = scene.nodes.find(({ stands }) => stands === 'fan')!;

  it('stands for its members, and for their connections', () => {
    const told = toldOf({ kind: 'node', key: stack.key }, scene, sentences);
    expect(told).toMatchObject({ name: '8 × Pod', stack: { key: stack.key, open: false } });
    expect(told?.members).toHaveLength(8);
    const line = toldOf({ kind: 'edge', key: scene.edges[0]!.key }, scene, sentences);
    expect(line?.members).toHaveLength(8);
  });

  it('lights up with each of its members', () => {
    expect(drawnKeys(new Set(['/Pod/default/web-3']), scene)).toContain(stack.key);
    expect(drawnKeys(new Set(['/Service/default/web']), scene)).not.toContain(stack.key);
  });

  it('is known to the objects that came out of it', () => {
    const opened = sceneOfText(servicePods(8), { unfolded: new Set([stack.key]) });
    const told = toldOf({ kind: 'node', key: '/Pod/default/web-3' }, opened.scene, opened.sentences);
    expect(told?.stack).toEqual({ key: stack.key, open: true });
  });
});

describe('remarksOf', () => {
  const acts = { leaveFocus: () => undefined, showAll: () => undefined };
  const texts = (options: Parameters<typeof sceneOfText>[1], focus?: string): string[] =>
    remarksOf({ scene: sceneOfText(servicePods(8) + settings, options).scene, focus }, ui, acts).map(
      ({ text }) => text,
    );

  it('counts what a filter hides, what is stacked, and what is found and hidden', () => {
    const options = { kinds: new Set(['/Pod', '/Service']), search: 'settings' };
    expect(texts(options)).toEqual([
      '1 of 10 objects is hidden',
      '8 objects lie in stacks',
      '1 more is hidden by the filter',
    ]);
    expect(hiddenByFilters(sceneOfText(servicePods(8) + settings, options).scene)).toBe(1);
  });

  it('says what stands out', () => {
    const key = '/Service/default/web';
    expect(texts({ focus: key, fansFrom: 99 }, key)).toEqual(['Service web and its neighbours stand out.']);
  });
});
