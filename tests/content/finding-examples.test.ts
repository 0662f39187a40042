import { describe, expect, test } from 'vitest';
import { takeMarks, type Mark } from '../../scripts/content/marks.ts';
import { readEngineArgs } from '../../scripts/messages/engine-args.ts';
import { readFindings } from '../../scripts/messages/read-findings.ts';
import { analyze, type Finding } from '../../src/engine/index.ts';
import { newestVersion } from '../../src/engine/schema/versions.ts';
import { explain } from '../../src/i18n/explain.ts';
import { languages } from '../../src/i18n/languages.ts';
import { loadFindings } from '../../src/i18n/load-findings.ts';
import { plainText } from '../../src/i18n/segment.ts';
import { lineIndex } from '../../src/text/line-index.ts';
import { shift } from '../../src/text/span.ts';

const facts = readEngineArgs().args!;
const { findings } = readFindings(facts);

const catalogs = await Promise.all(languages.map(async ({ id }) => [id, await loadFindings(id)] as const));

type Seen = Mark & { readonly text: string; readonly severity: string; readonly finding: Finding };

/**
 * The engine's findings with their lines, in the order of the text. Of good practice only the point that the example is
 * about counts: short examples leave much of it out.
 */
function seenIn(text: string, about: string): Seen[] {
  const { files } = analyze([{ name: 'example.yaml', text }], { kubernetes: newestVersion, profile: 'strict' });
  const lines = lineIndex(text);
  const seen = files[0]!.documents.flatMap((document) =>
    document.findings
      .filter(({ stage, code }) => stage !== 'practice' || code === about)
      .map((finding): Seen => {
        const at = shift(finding.at, document.at.start);
        const { line } = lines.positionAt(at.start);
        return { line, code: finding.code, text: text.slice(at.start, at.end), severity: finding.severity, finding };
      }),
  );
  return seen.sort((a, b) => a.line - b.line || (a.code < b.code ? -1 : 1));
}

/** As a mark is written, so that a difference reads like the example. */
const written = ({ line, code, text }: Mark): string => `${line}: ${code}${text === undefined ? '' : ` "${text}"`}`;

describe.each(findings)('$file', ({ code, examples }) => {
  test('has an example', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  test.each(examples)('the bad example at line $line has exactly the marked findings', ({ bad }) => {
    const { text, marks } = takeMarks(bad);
    // A hint is a matter of taste that most examples show some of; it counts where the example marks it.
    const marked = new Set(marks.map((mark) => mark.code));
    const seen = seenIn(text, code).filter((finding) => finding.severity !== 'hint' || marked.has(finding.code));
    const named = (one: Seen): Mark => {
      const mark = marks.find(
        (other) => other.line === one.line && other.code === one.code && other.text !== undefined,
      );
      return mark ? one : { line: one.line, code: one.code };
    };
    const expected = [...marks].sort((a, b) => a.line - b.line || (a.code < b.code ? -1 : 1));
    expect(seen.map(named).map(written)).toEqual(expected.map(written));
    expect(marked).toContain(code);
  });

  test.each(examples.filter(({ good }) => good !== undefined))(
    'the good example at line $line has none',
    ({ good }) => {
      expect(takeMarks(good!).marks).toEqual([]);
      expect(
        seenIn(good!, code)
          .filter(({ severity, finding }) => severity !== 'hint' || finding.stage === 'practice')
          .map(written),
      ).toEqual([]);
    },
  );

  test.each(examples)('the bad example at line $line can be explained in every language', ({ bad }) => {
    for (const { finding } of seenIn(takeMarks(bad).text, code)) {
      for (const [language, catalog] of catalogs) {
        const { message, why, mend } = explain(finding, catalog);
        for (const words of [message, why, mend].map(plainText)) {
          expect(words.trim(), `${language}: ${finding.code}`).not.toBe('');
          expect(words, language).not.toMatch(/undefined|\[object|^ | $/);
        }
      }
    }
  });

  test.each(examples)('the bad example at line $line says nothing by an empty argument, never by a word', ({ bad }) => {
    for (const { finding } of seenIn(takeMarks(bad).text, code)) {
      for (const [name, value] of Object.entries(finding.args)) {
        const words = facts.get(finding.code)?.get(name)?.values;
        if (!words) expect(value, `${finding.code}: ${name}`).not.toBe('none');
      }
    }
  });
});
