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

/** What the engine prints in another way than kubectl did, and why. */
const differing = new Map([
  [
    'List: custom resource',
    'kubectl names the parts of a definition as its OpenAPI document does; the server is asked instead',
  ],
]);

describe('kubectl apply prints what the real one printed', () => {
  test.each(recorded.filter(({ id }) => !differing.has(id)))('$id', ({ id, exit, stdout, stderr }) => {
    const files = Object.entries(filesOf.get(id)!).map(([name, text]) => ({ name, text }));
    const said = kubectlApply(files, newestVersion, { setup });
    expect({ exit: said.exitCode, stdout: said.stdout, stderr: said.stderr }).toEqual({ exit, stdout, stderr });
  });
});

test('what differs is listed with a reason', () => {
  for (const [id, reason] of differing)
    expect(
      recorded.some((answer) => answer.id === id),
      reason,
    ).toBe(true);
});

test('half a text is answered as well', () => {
  for (const files of filesOf.values()) {
    for (const [name, text] of Object.entries(files)) {
      for (let end = 0; end < text.length; end += 53) {
        const { exitCode, stderr } = kubectlApply([{ name, text: text.slice(0, end) }], newestVersion, { setup });
        expect(exitCode === 0 || stderr.endsWith('\n'), text.slice(0, end)).toBe(true);
      }
    }
  }
});
