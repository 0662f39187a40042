import { describe, expect, test } from 'vitest';
import { analyze, createWorkspace, type Analysis } from '../../../src/engine/index.ts';
import { verdictsOf } from '../../../src/engine/verdict.ts';

const priorityClass = (value: number): string =>
  `{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: urgent}, value: ${value}}`;
const pod = (spec = ''): string =>
  `{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: b}], priorityClassName: urgent${spec}}}`;

const outcomes = ({ files }: Analysis): unknown[] =>
  files.flatMap(({ documents }) => documents.map(({ outcome }) => outcome));

describe('what stands in the cluster', () => {
  test.each<[what: string, setup: string | undefined, text: string, code: number]>([
    ['a class that is not there', undefined, pod(), 403],
    ['a class that is there', priorityClass(7), pod(), 201],
    ['what the class decides', priorityClass(7), pod(', priority: 7'), 201],
    ['something else than the class decides', priorityClass(7), pod(', priority: 8'), 403],
    ['a class that the server would refuse', priorityClass(2_000_000_001), pod(), 403],
  ])('%s', (_, setup, text, code) => {
    expect(verdictsOf(text, '1.37', setup).map((verdict) => verdict.code)).toEqual([code]);
  });

  test('is also what stands in the same files, wherever it stands', () => {
    const before = [
      { name: 'a.yaml', text: pod(', priority: 8') },
      { name: 'b.yaml', text: priorityClass(8) },
    ];
    expect(outcomes(analyze(before, { kubernetes: '1.37' }))).toEqual(['accepted', 'accepted']);
  });

  test('is asked again when it changes', () => {
    const workspace = createWorkspace();
    const files = (value: number): { name: string; text: string }[] => [
      { name: 'a.yaml', text: `${pod(', priority: 8')}\n---\n${priorityClass(value)}` },
    ];
    const answers = [8, 9, 8].map((value) => outcomes(workspace.analyze(files(value), { kubernetes: '1.37' })));
    expect(answers.map(([first]) => first)).toEqual(['accepted', 'refused', 'accepted']);
  });
});
