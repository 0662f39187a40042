import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { analyze, kubernetesVersions, type KubernetesVersion } from '../../../src/engine/index.ts';
import { cases } from '../../conformance/cases/validation.ts';
import type { Verdict } from '../../conformance/normal-form.ts';
import { readRecording } from '../../conformance/recording.ts';
import { deviations } from './deviations.ts';

const all = cases();

/** Whether the object is accepted, and every cause as "type path", each once. */
type Said = { accepted: boolean; causes: string[] };

const distinct = (causes: string[]): string[] => [...new Set(causes)].sort();

function serverSays(verdict: Verdict): Said {
  const answer = verdict.docs[0]!;
  return {
    accepted: answer.code === 201,
    causes: distinct((answer.causes ?? []).map(({ type, field }) => `${type} ${field}`)),
  };
}

function weSay(yaml: string, kubernetes: KubernetesVersion): Said {
  const document = analyze([{ name: 'case.yaml', text: yaml }], { kubernetes }).files[0]!.documents[0]!;
  const errors = document.findings.filter(
    ({ severity, reported, stage }) => severity === 'error' && reported && stage === 'validation',
  );
  return {
    accepted: document.outcome === 'accepted',
    causes: distinct(errors.map(({ cause, path }) => `${cause?.type} ${path}`)),
  };
}

function isBefore(version: KubernetesVersion, other: KubernetesVersion | undefined): boolean {
  return other !== undefined && kubernetesVersions.indexOf(version) < kubernetesVersions.indexOf(other);
}

describe.each(kubernetesVersions)('validation against the API server %s', (version) => {
  const verdicts = readRecording(version, 'validation');

  test('the recording belongs to the cases', () => {
    const sum = (yaml: string): string => createHash('sha256').update(yaml).digest('hex').slice(0, 12);
    const asked = all.map(({ id, yaml }) => `${id} ${sum(yaml)}`);
    const answered = verdicts.map(({ id, of }) => `${id} ${of}`);
    expect(answered, `run \`sh tests/conformance/record.sh ${version} verdicts validation\``).toEqual(asked);
  });

  test('the recording holds accepted and refused objects', () => {
    const codes = verdicts.map(({ docs }) => docs[0]!.code);
    expect(codes.filter((code) => code === 201).length).toBeGreaterThan(50);
    expect(codes.filter((code) => code === 422).length).toBeGreaterThan(150);
  });

  test.each(all.map((one, index) => ({ ...one, verdict: verdicts[index]! })))('$id', ({ id, yaml, verdict }) => {
    const deviates = isBefore(version, deviations[id]?.before);
    if (deviates)
      expect(weSay(yaml, version), 'agrees now, although a deviation is declared').not.toEqual(serverSays(verdict));
    else expect(weSay(yaml, version)).toEqual(serverSays(verdict));
  });
});
