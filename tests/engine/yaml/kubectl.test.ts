import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/engine/yaml/read.ts';
import { splitDocuments } from '../../../src/engine/yaml/split.ts';
import { toJson } from '../../../src/engine/yaml/to-json.ts';
import type { Json } from '../../../src/engine/yaml/to-json.ts';
import { get } from '../../../src/engine/yaml/value.ts';
import deviations from './deviations.json' with { type: 'json' };
import scalars from './kubectl-scalars.json' with { type: 'json' };
import structures from './kubectl-structures.json' with { type: 'json' };

/**
 * What kubectl makes of each input, recorded with `k8s.io/apimachinery/pkg/util/yaml` 0.37 and `sigs.k8s.io/yaml` 1.6: the JSON of
 * the documents up to the first that it refuses.
 */
type Structure = { name: string; yaml: string; documents: string[]; error?: string };
type Scalar = { plain: string; json?: string; error?: string };

describe('plain scalars as kubectl resolves them', () => {
  test.each(scalars as Scalar[])('$plain', ({ plain, json, error }) => {
    const { value, complete } = readDocument(`v: ${plain}\n`);
    expect(complete).toBe(error === undefined);
    if (json === undefined) return;
    const scalar = get(value, 'v')!;
    const found = scalar.kind === 'int' ? String(scalar.value) : JSON.stringify(toJson(scalar));
    expect(found).toBe(json === '-0' ? '0' : json);
  });
});

describe('documents as kubectl reads them', () => {
  test.each((structures as Structure[]).filter(({ name }) => !deviates(name)))('$name', (structure) => {
    const { documents, refused } = read(structure.yaml);
    expect(refused).toBe(structure.error !== undefined);
    const expected = structure.documents.map((json) => JSON.parse(json) as Json);
    // A bad separator costs kubectl the document before it as well; we keep that one.
    expect(refused ? documents.slice(0, expected.length) : documents).toEqual(expected);
  });

  test.each(deviations)('deviates on purpose: $name', ({ name }) => {
    const structure = (structures as Structure[]).find((one) => one.name === name)!;
    const { documents, refused } = read(structure.yaml);
    const expected = structure.documents.map((json) => JSON.parse(json) as Json);
    const agrees =
      refused === (structure.error !== undefined) && JSON.stringify(documents) === JSON.stringify(expected);
    expect(agrees).toBe(false);
  });
});

function deviates(name: string): boolean {
  return deviations.some((deviation) => deviation.name === name);
}

/** Reads as kubectl does: document by document until one is refused; empty ones and nulls are skipped. */
function read(yaml: string): { documents: Json[]; refused: boolean } {
  const documents: Json[] = [];
  for (const { text, empty } of splitDocuments(yaml).documents) {
    if (empty) continue;
    const { value, complete } = readDocument(text);
    if (!complete) return { documents, refused: true };
    if (value !== undefined && value.kind !== 'null') documents.push(toJson(value));
  }
  return { documents, refused: false };
}
