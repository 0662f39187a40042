import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/engine/schema/decode.ts';
import { expandList } from '../../../src/engine/schema/expand-list.ts';
import { kubernetesVersions } from '../../../src/engine/schema/versions.ts';
import { readDocument } from '../../../src/engine/yaml/read.ts';
import { splitDocuments } from '../../../src/engine/yaml/split.ts';
import { cases } from '../../conformance/cases/decode.ts';
import { readRecording } from '../../conformance/recording.ts';
import { deviations } from './deviations.ts';
import { serverSays } from './server-says.ts';
import { weSay } from './we-say.ts';

const all = cases();

describe.each(kubernetesVersions)('decode against the API server %s', (version) => {
  const verdicts = readRecording(version, 'decode');

  test('the recording belongs to the cases', () => {
    const sum = (yaml: string): string => createHash('sha256').update(yaml).digest('hex').slice(0, 12);
    const asked = all.map(({ id, yaml }) => `${id} ${sum(yaml)}`);
    const answered = verdicts.map(({ id, of }) => `${id} ${of}`);
    expect(answered, `run \`sh tests/conformance/record.sh ${version} verdicts decode\``).toEqual(asked);
  });

  test.each(all.map((one, index) => ({ ...one, verdict: verdicts[index] })))('$id', ({ id, yaml, verdict }) => {
    const objects = splitDocuments(yaml).documents.flatMap(({ text }) => {
      const { value } = readDocument(text);
      return value && value.kind !== 'null' ? expandList(value) : [];
    });
    const ours = objects.map((object) => weSay(decode(object, version), version));
    const theirs = verdict?.docs.map(serverSays);
    if (deviations[id]) expect(ours, `agrees now, although a deviation is declared`).not.toEqual(theirs);
    else expect(ours).toEqual(theirs);
  });
});
