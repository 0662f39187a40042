import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kubectlApply } from '../../../src/engine/kubectl/apply.ts';
import { newestVersion } from '../../../src/engine/schema/versions.ts';
import type { KubectlAnswer } from '../../conformance/kubectl/answer.ts';
import { cases } from '../../conformance/kubectl/cases.ts';
import { differing } from './differing.ts';

const folder = new URL('../../conformance/', import.meta.url);
const setup = readFileSync(new URL('kubectl/cluster.yaml', folder), 'utf8');
const recorded = JSON.parse(
  readFileSync(new URL(`recorded/kubectl/${newestVersion}.json`, folder), 'utf8'),
) as KubectlAnswer[];
const filesOf = new Map(cases().map(({ id, files }) => [id, files]));
const reasonOf = (id: string): string | undefined => differing.find(([form]) => form.test(id))?.[1];

describe('kubectl apply prints what the real one printed', () => {
  test.each(recorded.filter(({ id }) => reasonOf(id) === undefined))('$id', ({ id, exit, stdout, stderr }) => {
    const files = Object.entries(filesOf.get(id)!).map(([name, text]) => ({ name, text }));
    const { exitCode, ...said } = kubectlApply(files, newestVersion, { setup });
    expect({ exit: exitCode, stdout: said.stdout, stderr: said.stderr }).toEqual({ exit, stdout, stderr });
  });
});

test('what differs is listed with a reason, and each reason has a recording', () => {
  for (const [form, reason] of differing)
    expect(
      recorded.some(({ id }) => form.test(id)),
      reason,
    ).toBe(true);
  expect(recorded.filter(({ id }) => reasonOf(id) === undefined).length).toBeGreaterThan(100);
});
