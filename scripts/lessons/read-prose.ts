import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { languages, sourceLanguage, type Language } from '../../src/i18n/languages.ts';
import { scanProse, type UsedComponent } from '../../src/lessons/prose/scan.ts';
import { divergence } from '../../src/lessons/prose/structure.ts';
import { proseSchema, type ProseHead } from '../../src/lessons/schema/prose.ts';
import { didYouMean } from '../content/nearest.ts';
import { parseDocument } from '../content/read-document.ts';
import { check, type Report } from './report.ts';

/** `<lang>.mdx`: its head and the components it is made of. */
export type Prose = { readonly file: string; readonly head: ProseHead; readonly components: readonly UsedComponent[] };

/** Reads the prose of a lesson in all languages. Translations are built of the same components as the source. */
export function readProse(path: string, base: string, report: Report): ReadonlyMap<Language, Prose> {
  const found = new Map<Language, Prose>();
  for (const { id } of languages) {
    const file = relative(base, join(path, `${id}.mdx`))
      .split(sep)
      .join('/');
    if (!existsSync(join(path, `${id}.mdx`))) {
      const isSource = id === sourceLanguage;
      report(
        file,
        1,
        isSource ? 'This file is missing: write the lesson.' : 'This file is missing: English stands in.',
        isSource ? 'error' : 'warning',
      );
      continue;
    }
    const text = readFileSync(join(path, `${id}.mdx`), 'utf8').replaceAll('\r\n', '\n');
    const head = readHead(text, file, report);
    const { components, faults } = scanProse(text);
    for (const fault of faults)
      report(file, fault.line, fault.text + (fault.word ? didYouMean(fault.word, fault.known ?? []) : ''));
    if (head) found.set(id, { file, head, components });
    const source = found.get(sourceLanguage);
    const parting = source && faults.length === 0 ? divergence(source.components, components) : undefined;
    if (parting)
      report(
        file,
        parting.line,
        `Here English has ${parting.expected}, found ${parting.found}: all languages are built alike.`,
      );
  }
  return found;
}

function readHead(text: string, file: string, report: Report): ProseHead | undefined {
  const yaml = /^---\n([\s\S]*?\n)---\n/.exec(text)?.[1];
  if (yaml === undefined) {
    report(file, 1, 'Expected "---", then title, description and can, then "---" before the prose.');
    return undefined;
  }
  // The line of the opening "---" is kept, so that lines are those of the file.
  const { document, problems } = parseDocument(`\n${yaml}`, file);
  for (const problem of problems) report(file, problem.line, problem.text);
  return document && check(document, proseSchema, report)?.value;
}
