import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { model } from '../../../src/labs/storage/model.ts';
import type { Step } from '../../../src/labs/storage/shapes.ts';
import { readRecorded } from './scenario.ts';
import { storageCases, storageConfig } from './storage-cases.ts';

const recorded = readRecorded(readFileSync(new URL('recorded/1.37/storage.txt', import.meta.url), 'utf8'));

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1);
const words = (...all: readonly (string | false | undefined)[]): string => all.filter(Boolean).join(' ');

/** A step as the recorder writes it. */
function printStep({ claims, volumes, pods }: Step): string {
  const named = (name: string | undefined): string => {
    if (name === undefined) return '-';
    const volume = volumes.find((each) => each.name === name);
    return name.startsWith('pvc-') ? `disk-of-${volume?.claim}` : name;
  };
  const lines = [
    ...[...claims]
      .sort(byName)
      .map((each) =>
        words(each.name, each.phase, each.class ?? 'none', named(each.volume), each.terminating && 'terminating'),
      ),
    ...volumes
      .map(({ name, phase, claim, terminating }) =>
        words(named(name), phase, claim ?? '-', terminating && 'terminating'),
      )
      .sort(),
    // The played kubelet does what no one can see here: a Pod with a node runs.
    ...[...pods].sort(byName).map(({ name, phase, node }) => words(name, phase, node ?? '-')),
  ];
  return lines.join('; ') || 'nothing';
}

describe('behind each event, claims, volumes and Pods stand as in the cluster', () => {
  test.each(storageCases.map((each) => [each.name, each] as const))('%s', (name, { objects, events }) => {
    const text = objects.map((object) => JSON.stringify(object)).join('\n---\n');
    const { steps, faults } = model.compute([{ name: 'objects.yaml', text }], { ...storageConfig, events });
    expect(faults).toEqual([]);
    const told = steps.slice(1).map((step, index) => {
      const { name: happened = '', on = '', zone } = step.event ?? {};
      return `${index + 1} ${happened} ${on}${zone ? ` in ${zone}` : ''}: ${printStep(step)}`;
    });
    expect(told).toEqual(recorded.get(name));
  });
});
