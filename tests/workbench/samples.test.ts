import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze, newestVersion } from '../../src/engine/index.ts';
import { isUnchanged, sampleOf } from '../../src/workbench/samples.ts';

const root = join(import.meta.dirname, '../../content/samples');
const samples = readdirSync(root).map((id) => ({
  id,
  title: id,
  description: '',
  files: readdirSync(join(root, id))
    .filter((name) => name !== 'sample.yaml')
    .map((name) => ({ name, text: readFileSync(join(root, id, name), 'utf8') })),
}));
const codesOf = (id: string): string[] =>
  analyze(samples.find((sample) => sample.id === id)!.files, { kubernetes: newestVersion }).files.flatMap(
    ({ documents }) => documents.flatMap(({ findings }) => findings.map(({ code }) => code)),
  );

describe('the samples', () => {
  it('open with a shop of at least 18 objects that all pass, without a finding', () => {
    const { files, graph } = analyze(samples.find(({ id }) => id === 'shop')!.files, { kubernetes: newestVersion });
    expect(graph.nodes.length).toBeGreaterThanOrEqual(18);
    expect(
      files.flatMap(({ documents }) => documents.flatMap(({ outcome, findings }) => [outcome, ...findings])),
    ).toEqual(files.flatMap(({ documents }) => documents.map(() => 'accepted')));
  });

  it.each([
    ['service-finds-no-pods', ['service-selects-no-pod']],
    // What is missing under one name lies unused under another.
    ['missing-settings', ['reference-target-missing', 'object-unused']],
    ['tab-in-yaml', ['yaml-syntax']],
  ])('%s teaches one thing', (id, codes) => {
    expect(codesOf(id)).toEqual(codes);
  });

  it('typing-errors shows a wrong type and an unknown field', () => {
    expect(codesOf('typing-errors')).toEqual(expect.arrayContaining(['wrong-type', 'unknown-field']));
  });

  it('are told apart by their file names', () => {
    for (const sample of samples) {
      expect(sampleOf(sample.files, samples)?.id).toBe(sample.id);
      expect(isUnchanged(sample.files, sample)).toBe(true);
    }
    expect(sampleOf([{ name: 'mine.yaml', text: '' }], samples)).toBeUndefined();
  });
});
