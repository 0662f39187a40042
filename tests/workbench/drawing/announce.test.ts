import { describe, expect, it } from 'vitest';
import { compareGraphs } from '../../../src/graph-view/compare-graphs.ts';
import { sceneOf } from '../../../src/graph-view/scene.ts';
import { viewOf } from '../../../src/graph-view/view.ts';
import { saidOfChange, type Heard } from '../../../src/workbench/drawing/announce.ts';
import { goalSentence } from '../../../src/workbench/drawing/remarks.ts';
import { graphWords } from '../../../src/workbench/words.ts';
import { lostSettings, sceneOfText, servicePods, settings, ui } from './scene-of-text.ts';

const said = (before: string, after: string): string =>
  saidOfChange(sceneOfText(before).scene, sceneOfText(after).scene, ui);

describe('saidOfChange', () => {
  it('says nothing where no object and no connection has changed', () => {
    expect(said(lostSettings, lostSettings.replace('1.29', '1.30'))).toBe('');
  });

  it('names what came and what went, and counts connections', () => {
    expect(said(servicePods(1), servicePods(2))).toBe('New: Pod web-1. Connections: 1 new, 0 gone.');
    expect(said(servicePods(2), servicePods(1))).toBe('Gone: Pod web-1. Connections: 0 new, 1 gone.');
  });

  it('says what is missing, and that it no longer is', () => {
    expect(said(lostSettings + settings, lostSettings)).toContain('Missing now: ConfigMap settings.');
    expect(said(lostSettings, lostSettings + settings)).toContain('In order now: ConfigMap settings.');
  });

  it('counts what would be too much to name', () => {
    expect(said(servicePods(0), servicePods(5))).toContain('New: Pod web-0, Pod web-1, Pod web-2 and 2 more.');
  });

  it('takes what only the goal has for not there, and says how far the goal is', () => {
    const towards = (own: string): Heard => {
      const graph = (text: string) => sceneOfText(text).graph;
      const compared = compareGraphs(graph(own), graph(lostSettings + settings));
      return {
        ...sceneOf(viewOf(compared.graph, { marks: compared.marks }), graphWords(ui)),
        goal: goalSentence(compared, ui),
      };
    };
    const both = lostSettings + settings;
    expect(saidOfChange(towards(settings), towards(both), ui)).toBe(
      'New: Pod web. Connections: 1 new, 0 gone. The drawing has all that the goal asks for.',
    );
    expect(saidOfChange(towards(both), towards(settings), ui)).toBe(
      'Gone: Pod web. Connections: 0 new, 1 gone. 2 things are missing to reach the goal.',
    );
    expect(saidOfChange(towards(both), towards(lostSettings), ui)).toBe(
      'Missing now: ConfigMap settings. 1 thing is missing to reach the goal.',
    );
    expect(saidOfChange(towards(both), towards(`${both}---\n${lostSettings.replace('web}', 'other}')}`), ui)).toBe(
      'New: Pod other. Connections: 1 new, 0 gone. The drawing has all that the goal asks for. 2 things are not in the goal.',
    );
    expect(saidOfChange(towards(lostSettings), towards(lostSettings.replace('1.29', '1.30')), ui)).toBe('');
  });

  it('names a stack by what it holds', () => {
    expect(said(servicePods(0), servicePods(9))).toContain('New: 9 × Pod.');
  });
});
