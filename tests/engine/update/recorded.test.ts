import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { kubernetesVersions, newestVersion, type KubernetesVersion } from '../../../src/engine/schema/versions.ts';
import { verdictsOfUpdate } from '../../../src/engine/update/verdict-of-update.ts';
import { cases, type UpdateCase } from '../../conformance/cases/updates.ts';
import type { DocumentAnswer, Verdict } from '../../conformance/normal-form.ts';
import { readRecording } from '../../conformance/recording.ts';

/** Updates that the engine answers in another way than the server, and why. */
const differing = new Map([
  [
    'Service (NodePort): {"spec.ports[1]":{"name":"more","port":81,"nodePort":30123}}',
    'the server tries to give out the port twice and fails before it judges',
  ],
  ['EndpointSlice: {"addressType":"IPv6"}', 'the server does not look at addresses that have not changed'],
  [
    'Pod: {"spec.affinity":{"nodeAffinity":{}}}',
    'an empty object and none are alike here; in Go they are two values behind a pointer',
  ],
]);

const recordingOf = (version: KubernetesVersion): ReadonlyMap<string, Verdict> =>
  new Map(readRecording(version, 'updates').map((verdict) => [verdict.id, verdict]));
const recorded = recordingOf(newestVersion);
const all = cases();

const said = ({ code, causes = [] }: Pick<DocumentAnswer, 'code' | 'causes'>): object => ({
  code,
  causes: [...new Set(causes.map(({ type, field }) => `${type} ${field}`))].sort(),
});
const ours = ({ yaml, update }: UpdateCase, version = newestVersion) => verdictsOfUpdate(yaml, update, version);

test('the recording belongs to the cases', () => {
  const sumOf = ({ yaml, update }: UpdateCase): string =>
    createHash('sha256').update(['', yaml, update, 'false'].join('\0')).digest('hex').slice(0, 12);
  const asked = all.map((one) => `${one.id} ${sumOf(one)}`);
  const answered = [...recorded.values()].map(({ id, of }: Verdict) => `${id} ${of}`);
  expect(answered, `run \`sh tests/conformance/record.sh ${newestVersion} verdicts updates\``).toEqual(asked);
});

describe('an update is answered as the server answers it', () => {
  test.each(all.filter(({ id }) => !differing.has(id)))('$id', (one) => {
    expect(ours(one).map(said)).toEqual(recorded.get(one.id)!.docs.map(said));
  });
});

test('what differs is listed with a reason, and still differs', () => {
  for (const [id, reason] of differing) {
    const one = all.find((each) => each.id === id)!;
    expect(ours(one).map(said), reason).not.toEqual(recorded.get(id)!.docs.map(said));
  }
});

/** Jobs whose selector is no longer called manual; the older servers then ask for labels of their own. */
const onlyNewest = 'Job (with a selector): {"spec.manualSelector":null}';

test.each(kubernetesVersions.slice(0, -1))('%s answers as its server does', (version) => {
  const recording = recordingOf(version);
  const asked = all.filter(({ id }) => !differing.has(id) && id !== onlyNewest);
  const wrong = asked.filter(
    (one) => JSON.stringify(ours(one, version).map(said)) !== JSON.stringify(recording.get(one.id)!.docs.map(said)),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('most refusals are worded as by the server', () => {
  const refused = all.flatMap((one) => {
    const [theirs] = recorded.get(one.id)!.docs;
    // Where a whole object has changed, the server prints what differs; nobody reads that here.
    return theirs?.code === 422 && !/\n@@|\{\n/.test(theirs.message ?? '') ? [{ one, theirs }] : [];
  });
  const same = refused.filter(({ one, theirs }) => ours(one)[0]?.message === theirs.message);
  expect(same.length / refused.length).toBeGreaterThan(0.9);
});
