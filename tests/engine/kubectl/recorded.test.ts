import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kubectlApply } from '../../../src/engine/kubectl/apply.ts';
import { newestVersion } from '../../../src/engine/schema/versions.ts';
import type { KubectlAnswer } from '../../conformance/kubectl/answer.ts';
import { cases } from '../../conformance/kubectl/cases.ts';

const folder = new URL('../../conformance/', import.meta.url);
const setup = readFileSync(new URL('kubectl/cluster.yaml', folder), 'utf8');
const recorded = JSON.parse(
  readFileSync(new URL(`recorded/kubectl/${newestVersion}.json`, folder), 'utf8'),
) as KubectlAnswer[];
const filesOf = new Map(cases().map(({ id, files }) => [id, files]));

describe('kubectl apply prints what the real one printed', () => {
  test.each(recorded)('$id', ({ id, exit, stdout, stderr }) => {
    const files = Object.entries(filesOf.get(id)!).map(([name, text]) => ({ name, text }));
    const said = kubectlApply(files, newestVersion, { setup });
    expect({ exit: said.exitCode, stdout: said.stdout, stderr: said.stderr }).toEqual({ exit, stdout, stderr });
  });
});
