import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verdictsOf } from '../../src/engine/verdict.ts';
import { cases } from '../conformance/cases/validation.ts';

type Recorded = { docs: { code?: number; reason?: string; message?: string; causes?: unknown[] }[] };

const recorded = readFileSync(new URL('../conformance/recorded/1.37/validation.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => (JSON.parse(line) as Recorded).docs[0]!);
const ours = cases().map(({ yaml }) => verdictsOf(yaml, '1.37')[0]!);

describe('the verdict in the words of the API server 1.37', () => {
  it('has its code and its reason', () => {
    expect(ours.map(({ code, reason }) => [code, reason])).toEqual(recorded.map(({ code, reason }) => [code, reason]));
  });

  /** Raise it when more sayings are recorded; a message that is no longer the server's lowers the count. */
  const level = 155;

  it(`says at least ${level} of the refusals letter for letter`, () => {
    const agreeing = ours.filter(({ code, message }, index) => code === 422 && message === recorded[index]!.message);
    expect(agreeing.length).toBeGreaterThanOrEqual(level);
  });
});

describe('the objects of a manifest', () => {
  const pod = (name: string): string =>
    `{apiVersion: v1, kind: Pod, metadata: {name: ${name}}, spec: {containers: [{name: a, image: b}]}}`;

  it('are answered one by one, lists taken apart and empty documents left out', () => {
    const text = `# nothing\n---\n${pod('a')}\n---\n{apiVersion: v1, kind: List, items: [${pod('b')}, ${pod('C')}]}\n`;
    expect(verdictsOf(text, '1.37').map(({ gvk, code }) => [gvk, code])).toEqual([
      ['v1 Pod', 201],
      ['v1 Pod', 201],
      ['v1 Pod', 422],
    ]);
  });

  it('end at a syntax error: kubectl reads no further', () => {
    const verdicts = verdictsOf(`${pod('a')}\n---\na: b: c\n---\n${pod('b')}\n`, '1.37');
    expect(verdicts.map(({ code, client }) => code ?? client)).toEqual([201, 'yaml-syntax']);
  });

  it('are not sent where the kind is unknown, or the metadata cannot be read', () => {
    const clients = [
      'apiVersion: v1\nkind: Podd\nmetadata: {name: a}\n',
      'apiVersion: example.com/v1\nkind: Boat\nmetadata: {name: a}\n',
      'apiVersion: v1\nkind: Pod\nmetadata: {name: [a]}\n',
      'kind: Pod\n',
    ].map((text) => verdictsOf(text, '1.37')[0]?.client);
    expect(clients).toEqual(['unknown-kind', 'unknown-group', 'wrong-type', 'field-missing-for-kind']);
  });

  it('with unknown fields are a bad request that names them all', () => {
    const [verdict] = verdictsOf(pod('a').replace('name: a,', 'name: a, imgae: b, size: 1,'), '1.37');
    expect(verdict).toEqual({
      gvk: 'v1 Pod',
      code: 400,
      reason: 'BadRequest',
      message:
        'Pod in version "v1" cannot be handled as a Pod: strict decoding error: unknown field "spec.containers[0].imgae", unknown field "spec.containers[0].size"',
    });
  });

  it('of kinds whose rules are not covered stay unknown', () => {
    const [verdict] = verdictsOf(
      'apiVersion: certificates.k8s.io/v1\nkind: CertificateSigningRequest\nmetadata: {name: a}\n',
      '1.37',
    );
    expect(verdict).toEqual({ gvk: 'certificates.k8s.io/v1 CertificateSigningRequest', unknown: 'kind-not-covered' });
  });
});
