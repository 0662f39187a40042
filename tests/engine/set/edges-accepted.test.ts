import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { newestVersion } from '../../../src/engine/index.ts';
import { cases } from '../../conformance/cases/edges.ts';
import { readRecording } from '../../conformance/recording.ts';

/**
 * What the real API server answered to the fixtures of references. It accepts them, but those that say `# refused`; kinds
 * that only a controller brings kubectl does not send.
 */
const answers = new Map(readRecording(newestVersion, 'edges').map((verdict) => [verdict.id, verdict]));

test('every fixture was asked as it stands', () => {
  const asked = cases().map(({ id, yaml }) => `${id} ${createHash('sha256').update(yaml).digest('hex').slice(0, 12)}`);
  expect([...answers.values()].map(({ id, of }) => `${id} ${of}`)).toEqual(asked);
});

test('those that do not say that they are refused are accepted', () => {
  const refused = cases().flatMap(({ id, yaml }) => {
    const docs = answers.get(id)?.docs ?? [];
    const isRefused = docs.some(({ code, client }) =>
      client === undefined ? code !== 201 : !client.startsWith('no matches for kind'),
    );
    const saysSo = /^# refused$/m.test(yaml);
    const isUnknown = docs.some(({ client }) => client !== undefined);
    return isRefused === saysSo || (saysSo && isUnknown) ? [] : [id];
  });
  expect(refused).toEqual([]);
});
