import { describe, expect, it } from 'vitest';
import { slipwayStages } from '../../src/workbench/slipway-stages.ts';
import { documentAt, openReasons, verdictOf, worstDocument } from '../../src/workbench/verdict.ts';
import { analysed } from './analysed.ts';

const good = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';
const bad = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\ndata: {SIZE: 20}\n';
const foreign = 'apiVersion: example.org/v1\nkind: Ship\nmetadata: {name: c}\n';
const { analysis } = analysed([good, bad, foreign].join('---\n'));

it('counts what became of the documents', () => {
  expect(verdictOf(analysis)).toEqual({ total: 3, accepted: 1, refused: 1, open: 1 });
});

it('says why documents are open, each reason once', () => {
  const request = (name: string): string => `apiVersion: certificates.k8s.io/v1
kind: CertificateSigningRequest
metadata: {name: ${name}}
spec: {request: YQ==, signerName: shop.example/a, usages: [digital signature]}
`;
  expect(openReasons(analysed([request('a'), foreign, request('b')].join('---\n')).analysis)).toEqual([
    'kind-not-covered',
    'crd-missing',
  ]);
  expect(openReasons(analysed(good).analysis)).toEqual([]);
});

it('points at the refused document first', () => {
  expect(worstDocument(analysis)).toEqual({ file: 0, document: 1 });
  expect(worstDocument(analysed('').analysis)).toBeUndefined();
});

it('finds the document at an offset, also in the line that separates two', () => {
  expect(documentAt(analysis, 0, 3)).toEqual({ file: 0, document: 0 });
  expect(documentAt(analysis, 0, good.length + 6)).toEqual({ file: 0, document: 1 });
  expect(documentAt(analysis, 7, 3)).toBeUndefined();
});

describe('slipwayStages', () => {
  const states = (document: number): string =>
    slipwayStages(analysis.files[0]!.documents[document])
      .map(({ state }) => state)
      .join(' ');

  it.each([
    ['passes all stages, the last one as far as is known', 0, 'passed passed passed passed passed passed assumed'],
    ['stops where the server stops', 1, 'passed passed stopped later later later later'],
    ['leaves open what a missing definition decides', 2, 'passed unknown unknown unknown unknown unknown unknown'],
  ])('%s', (_, document, expected) => {
    expect(states(document)).toBe(expected);
  });

  it('waits without a document', () => {
    expect(slipwayStages(undefined).every(({ state }) => state === 'waiting')).toBe(true);
  });
});
