import { describe, expect, it } from 'vitest';
import { lightUp } from '../../src/workbench/light.ts';
import { marked } from '../../src/workbench/findings-list.ts';
import { analysed, lostService } from './analysed.ts';

const { analysis, findings, texts } = analysed('# first file\n', lostService);
const finding = findings.find(({ finding: { code } }) => code === 'service-selects-no-pod')!;
const missing = findings.find(({ finding: { code } }) => code === 'reference-target-missing')!;
const textsOf = (places: readonly { file: number; at: { start: number; end: number } }[]): string[] =>
  places.map(({ file, at }) => texts[file]!.slice(at.start, at.end));

describe('lightUp', () => {
  it('lights the sentence, its object and its text', () => {
    const light = lightUp({ kind: 'finding', key: finding.key }, analysis, findings);
    expect([...light.keys]).toEqual([finding.key, '/Service/default/web']);
    expect(textsOf(light.places)[0]).toContain('wbe');
  });

  it('lights the missing object of a reference', () => {
    const { keys } = lightUp({ kind: 'finding', key: missing.key }, analysis, findings);
    expect(keys).toContain('/ConfigMap/default/settings');
  });

  it('lights the name of an object and its findings', () => {
    const light = lightUp({ kind: 'node', key: '/Service/default/web' }, analysis, findings);
    expect(textsOf(light.places)).toEqual(['web']);
    expect(light.keys).toContain(finding.key);
  });

  it('lights what names a missing object', () => {
    const light = lightUp({ kind: 'node', key: '/ConfigMap/default/settings' }, analysis, findings);
    expect(textsOf(light.places)).toEqual(['settings']);
  });

  it('lights both ends of an edge', () => {
    const edge = analysis.graph.edges.find(({ state }) => state === 'missing')!;
    const { keys } = lightUp({ kind: 'edge', key: edge.key }, analysis, findings);
    expect([...keys]).toEqual(expect.arrayContaining([edge.from, edge.to, missing.key]));
  });

  it('stays dark for what is gone', () => {
    for (const kind of ['finding', 'node', 'edge'] as const) {
      expect(lightUp({ kind, key: 'gone' }, analysis, findings).keys.size).toBe(0);
    }
  });
});

it('marks the node of a finding across objects', () => {
  const node = marked(analysis.graph, findings).nodes.find(({ key }) => key === '/Service/default/web');
  expect(node?.severity).toBe(finding.finding.severity);
});
