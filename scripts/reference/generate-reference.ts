import type { FindingEntry } from '../../src/reference/finding-entry.ts';
import type { Problem } from '../content/problem.ts';
import type { GeneratedFile } from '../generated-files.ts';
import { readFindingEntries } from './read-finding-entries.ts';
import { readTermUses } from './read-term-uses.ts';

const head = '// Generated from content by scripts/reference/generate-reference.ts; do not edit.\n';

/** For pages made at build time: the findings with what the engine said to their examples, and who explains a term. */
export function generateReference(): { files: GeneratedFile[]; problems: Problem[] } {
  const { entries, problems } = readFindingEntries();
  const text = `${head}import type { FindingEntry } from '../finding-entry.ts';

export const findingEntries: readonly FindingEntry[] = ${JSON.stringify(entries, null, 2)};
`;
  const uses = `${head}/** The lessons that explain a term, by its id. */
export const termUses: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(readTermUses(), null, 2)};
`;
  const files = [
    { path: 'finding-entries.ts', text },
    { path: 'term-uses.ts', text: uses },
  ];
  return { files, problems };
}

/** The page of each finding, small enough for the browser: a finding in the workbench leads there. */
export function generateFindingPages(): { files: GeneratedFile[]; problems: Problem[] } {
  const { entries } = readFindingEntries();
  const rows = entries.map((entry) => `  '${codeOf(entry)}': '${entry.page}',\n`);
  const text = `${head}import type { FindingPages } from '../../finding-words.ts';

const pages: FindingPages = {\n${rows.join('')}};
export default pages;
`;
  return { files: [{ path: 'findings/pages.ts', text }], problems: [] };
}

const codeOf = ({ examples: [{ finding }] }: FindingEntry): string => finding.code;
