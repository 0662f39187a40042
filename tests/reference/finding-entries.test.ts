import { describe, expect, test } from 'vitest';
import { problemLine } from '../../scripts/content/problem.ts';
import { readFindingEntries } from '../../scripts/reference/read-finding-entries.ts';
import { readFindings } from '../../scripts/messages/read-findings.ts';
import { findingPageOf, findingPages } from '../../src/reference/finding-pages.ts';

const { entries, problems } = readFindingEntries();

test('every finding with words has its entry, and every example its finding', () => {
  expect(problems.map(problemLine)).toEqual([]);
  const codes = entries.map(({ examples: [{ finding }] }) => finding.code);
  expect(codes).toEqual(readFindings(undefined).findings.map(({ code }) => code));
});

test('no page is empty', () => {
  for (const page of findingPages) expect([page, entries.some((entry) => entry.page === page)]).toEqual([page, true]);
});

describe('an example', () => {
  const examples = entries.flatMap((entry) => entry.examples);
  test('holds the place that the finding points at, without the marks of its file', () => {
    for (const { bad, at, finding } of examples) {
      expect(bad, finding.code).not.toContain('# !');
      expect(at.end, finding.code).toBeLessThanOrEqual(bad.length);
      expect(at.start, finding.code).toBeGreaterThanOrEqual(0);
    }
  });
});

test.each([
  ['validation', 'workload', 'rules-workloads'],
  ['validation', 'entry', 'rules-network'],
  ['validation', 'storage', 'rules-cluster'],
  ['validating-admission', 'workload', 'admission'],
  ['kind', 'other', 'fields'],
] as const)('what %s says of %s stands on the page %s', (stage, concern, page) => {
  expect(findingPageOf(stage, concern)).toBe(page);
});
