import { expect, test } from 'vitest';
import { reportText } from '../../../src/components/site/feedback/report.ts';

const labels = {
  title: 'Page',
  path: 'Address',
  language: 'Language',
  version: 'Version',
  selected: 'Selected',
  message: 'Noticed',
};
const report = { title: 'Labels · Drydock', path: '/en/learn/#a', language: 'en', version: 'ab12', selected: '' };

test('a report names page, language and version, and leaves room', () => {
  expect(reportText(report, labels)).toBe(
    'Page: Labels · Drydock\nAddress: /en/learn/#a\nLanguage: en\nVersion: ab12\n\nNoticed:\n',
  );
});

test('what was selected stands on one line and is cut where it is long', () => {
  const text = reportText({ ...report, selected: ` two\n lines ${'x'.repeat(700)}` }, labels);
  const line = text.split('\n').find((each) => each.startsWith('Selected: '));
  expect(line).toMatch(/^Selected: “two lines x+…”$/);
  expect(line!.length).toBeLessThan(620);
});
