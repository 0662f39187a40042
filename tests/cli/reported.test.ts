import { expect, test } from 'vitest';
import { analyze, newestVersion, type Analysis, type Finding } from '../../src/engine/index.ts';
import { reported } from '../../src/cli/reported.ts';

const files = [
  { name: 'a.yaml', text: '# first\n---\na: 1\n' },
  { name: 'b.yaml', text: '---\r\nb: 1\r\n---\r\nc: 2\r\n' },
];

/** The analysis of the files with these findings in the last document of the first. */
function analysisWith(findings: readonly Finding[]): Analysis {
  const analysis = analyze(files, { kubernetes: newestVersion });
  const [first, ...others] = analysis.files;
  const document = first!.documents.at(-1)!;
  return { ...analysis, files: [{ name: first!.name, documents: [{ ...document, findings }] }, ...others] };
}

const finding: Finding = {
  ...{
    code: 'duplicate-key',
    args: { key: 'a', kept: '1', dropped: '2' },
    stage: 'yaml',
    severity: 'error',
    reported: true,
  },
  ...{ at: { start: 3, end: 4 }, related: [], fixes: [] },
};

/** What is reported of the first file. */
function findingsOf(analysis: Analysis) {
  const [first] = [...reported(files, analysis)].map(({ documents }) => [...documents]);
  return first!.flatMap((document) => document.findings);
}

test('a place counts from the beginning of its file', () => {
  const related = [{ role: 'candidate' as const, at: { start: 0, end: 1 }, document: { file: 1, document: 1 } }];
  const [first] = findingsOf(analysisWith([{ ...finding, related }]));
  expect(first?.place).toEqual({ path: 'a.yaml', line: 3, column: 4, endLine: 3, endColumn: 5 });
  expect(first?.related).toEqual([{ role: 'candidate', path: 'b.yaml', line: 4, column: 1, endLine: 4, endColumn: 2 }]);
});

test.each([
  { places: 0, listed: 0, omitted: 0 },
  { places: 10, listed: 10, omitted: 0 },
  { places: 13, listed: 10, omitted: 3 },
])('of $places related places $listed are listed', ({ places, listed, omitted }) => {
  const related = Array.from({ length: places }, () => ({ role: 'candidate' as const, at: { start: 0, end: 1 } }));
  const [first] = findingsOf(analysisWith([{ ...finding, related }]));
  expect(first?.related).toHaveLength(listed);
  expect(first?.relatedOmitted).toBe(omitted);
});

test('findings stand in the order of the text, and echoes are left out', () => {
  const at = (start: number): Finding => ({ ...finding, at: { start, end: start + 1 } });
  const found = findingsOf(analysisWith([at(3), at(0), { ...at(1), echo: true }]));
  expect(found.map(({ finding: { at } }) => at.start)).toEqual([0, 3]);
});
