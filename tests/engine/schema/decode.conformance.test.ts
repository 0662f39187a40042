import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/engine/schema/decode.ts';
import { expandList } from '../../../src/engine/schema/expand-list.ts';
import { kubernetesVersions } from '../../../src/engine/schema/versions.ts';
import { readDocument } from '../../../src/engine/yaml/read.ts';
import { splitDocuments } from '../../../src/engine/yaml/split.ts';
import { cases } from '../../conformance/cases/decode.ts';
import { deviations } from './deviations.ts';
import { serverSays } from './server-says.ts';
import { weSay } from './we-say.ts';

type Verdict = { id: string; of: string; docs: { client?: string; code?: number; message?: string }[] };

const all = cases();

describe.each(kubernetesVersions)('decode against the API server %s', (version) => {
  const file = new URL(`../../conformance/recorded/${version}/decode.jsonl`, import.meta.url);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  const verdicts = lines.map((line) => JSON.parse(line) as Verdict);

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
    const ours = objects.map((object) => weSay(decode(object, version)));
    const theirs = verdict?.docs.map(serverSays);
    if (deviations[id]) expect(ours, `agrees now, although a deviation is declared`).not.toEqual(theirs);
    else expect(ours).toEqual(theirs);
  });
});
