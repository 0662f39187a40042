import { newestVersion } from '../../src/engine/schema/versions.ts';
import { analyze } from '../../src/engine/index.ts';
import { concernOf } from '../../src/engine/set/concerns.ts';
import type { FindingEntry, FindingExample } from '../../src/reference/finding-entry.ts';
import { findingPageOf } from '../../src/reference/finding-pages.ts';
import { shift } from '../../src/text/span.ts';
import { takeMarks } from '../content/marks.ts';
import type { Problem } from '../content/problem.ts';
import { readFindings, type FindingFile } from '../messages/read-findings.ts';

type Written = FindingFile['examples'][number];

/**
 * Asks the engine about the examples of every finding: what it reports there is what the reference shows.
 * An example without its finding is an error, and so is a finding without an example.
 */
export function readFindingEntries(base?: string): { entries: FindingEntry[]; problems: Problem[] } {
  const problems: Problem[] = [];
  // The faults of the files themselves are reported where the messages are compiled.
  const { findings } = readFindings(undefined, base);
  const entries = findings.flatMap(({ code, file, lesson, examples }): FindingEntry[] => {
    const [first, ...more] = examples.flatMap((written) => {
      const example = exampleOf(code, written);
      const text = `The engine does not report "${code}" here.`;
      if (!example) problems.push({ severity: 'error', file, line: written.line, text });
      return example ?? [];
    });
    if (!first) {
      if (examples.length === 0)
        problems.push({ severity: 'error', file, line: 1, text: 'Expected an example under "examples:".' });
      return [];
    }
    const { stage, resource } = first.finding;
    const page = findingPageOf(stage, concernOf(resource?.group ?? '', resource?.kind ?? ''));
    return [{ page, ...(lesson === undefined ? {} : { lesson }), examples: [first, ...more] }];
  });
  return { entries, problems };
}

function exampleOf(code: string, { bad, good }: Written): FindingExample | undefined {
  const { text } = takeMarks(bad);
  const { files } = analyze([{ name: 'example.yaml', text }], { kubernetes: newestVersion, profile: 'strict' });
  for (const document of files[0]?.documents ?? []) {
    const finding = document.findings.find((each) => each.code === code);
    if (finding)
      return { bad: text, at: shift(finding.at, document.at.start), finding, ...(good === undefined ? {} : { good }) };
  }
  return undefined;
}
