import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/engine/index.ts';
import { newestVersion } from '../../../src/engine/schema/versions.ts';
import { verdictsOf } from '../../../src/engine/verdict.ts';
import { cases } from '../../conformance/cases/creations.ts';
import { readRecording } from '../../conformance/recording.ts';

const recorded = new Map(readRecording(newestVersion, 'creations').map(({ id, docs }) => [id, docs]));

/** Creations that the check answers in another way than the server, and why. */
const differing = new Map([
  ['one node port twice, the first invalid', 'the check looks at Services that the server refuses, too'],
  ['one object twice', 'applying it again changes the object: there it is no creation'],
  ['one Service twice', 'applying it again changes the object: there it is no creation'],
]);

/** Which documents only their creation refuses. */
function refusedByCreation(id: string): readonly boolean[] {
  return recorded.get(id)!.map(({ code, created }) => code === 201 && created?.code !== 201);
}

describe('only a creation tells what cannot be given', () => {
  test.each(cases())('$id', ({ id, yaml }) => {
    const { documents } = analyze([{ name: 'a.yaml', text: yaml }], { kubernetes: newestVersion }).files[0]!;
    const found = documents.map(({ findings, outcome }) => {
      const isTold = findings.some(({ code, severity }) => code === 'allocation-fails' && severity === 'error');
      return isTold && outcome === 'accepted';
    });
    const expected = refusedByCreation(id);
    if (differing.has(id)) expect(found, differing.get(id)).not.toEqual(expected);
    else expect(found).toEqual(expected);
  });

  test.each(cases())('the dry run of "$id" stays what it is', ({ id, yaml }) => {
    const codes = verdictsOf(yaml, newestVersion).map(({ code }) => code);
    const theirs = recorded.get(id)!.map(({ code }) => code);
    // The port is given out before the Service is judged; there the server fails of itself.
    expect(codes).toEqual(theirs.map((code) => (code === 500 ? 201 : code)));
  });
});
