import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages, sourceLanguage, translatedLanguages, type Language } from '../../src/i18n/languages.ts';
import { didYouMean } from '../content/nearest.ts';
import type { Problem } from '../content/problem.ts';
import { readDocument, root, type ContentDocument } from '../content/read-document.ts';
import { argumentsOf } from './arguments.ts';
import { checkUses } from './check-uses.ts';
import type { ArgumentFact, EngineArgs } from './engine-args.ts';
import type { Part } from './message.ts';
import { readMessage } from './read-ui.ts';

/** The texts of a finding, in the order in which a reader meets them. */
export const findingTexts = ['message', 'why', 'mend'] as const;
export type FindingText = (typeof findingTexts)[number];

/** `good` is the same manifest, mended. Marks stay in the text: `# ! code` at the end of the line at fault. */
export type FindingExample = { readonly bad: string; readonly good?: string; readonly line: number };

export type FindingFile = {
  readonly code: string;
  readonly file: string;
  readonly lesson?: string;
  readonly examples: readonly FindingExample[];
  readonly facts?: ReadonlyMap<string, ArgumentFact>;
  /** A language without an entry falls back to English. */
  readonly in: ReadonlyMap<Language, ReadonlyMap<FindingText, readonly Part[]>>;
};

/**
 * Reads `content/findings/<code>.yaml` and checks the texts against the arguments that the engine gives each code.
 * A text that a language lacks and a code without a file are warnings; everything else is an error.
 */
export function readFindings(
  args: EngineArgs | undefined,
  base: string = root,
): { findings: FindingFile[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const findings: FindingFile[] = [];
  const folder = 'content/findings';
  for (const name of readdirSync(join(base, folder)).sort()) {
    const code = name.replace(/\.yaml$/, '');
    if (code === name) {
      problems.push({
        severity: 'error',
        file: `${folder}/${name}`,
        line: 1,
        text: 'Expected a name that ends in ".yaml".',
      });
      continue;
    }
    const { document, problems: unreadable } = readDocument(join(base, folder, name), base);
    problems.push(...unreadable);
    if (args && !args.has(code)) {
      const text = `The engine has no finding "${code}".${didYouMean(code, args.keys())} Codes are declared in src/engine/**/codes.ts.`;
      problems.push({ severity: 'error', file: `${folder}/${name}`, line: 1, text });
    } else if (document) {
      const finding = readFinding(code, document, args?.get(code), problems);
      if (finding) findings.push(finding);
    }
  }
  for (const code of args?.keys() ?? []) {
    const file = `${folder}/${code}.yaml`;
    if (findings.some((finding) => finding.code === code) || problems.some((problem) => problem.file === file))
      continue;
    problems.push({
      severity: 'warning',
      file,
      line: 1,
      text: 'This file is missing: write the words of the finding.',
    });
  }
  return { findings, problems };
}

function readFinding(
  code: string,
  document: ContentDocument,
  facts: ReadonlyMap<string, ArgumentFact> | undefined,
  problems: Problem[],
): FindingFile | undefined {
  const report = (path: (string | number)[], text: string, severity: Problem['severity'] = 'error'): void => {
    problems.push({ severity, file: document.file, line: document.lineOf(path), text });
  };
  const value = asMap(document.value);
  const known = ['lesson', ...languages.map(({ id }) => id), 'examples'];
  for (const key of Object.keys(value)) {
    if (!known.includes(key))
      report([key], `"${key}" has no meaning here.${didYouMean(key, known)} Known are ${known.join(', ')}.`);
  }
  if (value.lesson !== undefined && typeof value.lesson !== 'string')
    report(['lesson'], 'Expected the id of a lesson.');
  const versions = new Map<Language, Map<FindingText, readonly Part[]>>();
  for (const { id } of languages) {
    if (value[id] === undefined && id !== sourceLanguage) {
      report([], `The language "${id}" is missing: English stands in.`, 'warning');
      continue;
    }
    versions.set(id, readTexts(id, asMap(value[id]), document, facts, problems));
  }
  const source = versions.get(sourceLanguage)!;
  if (source.size < findingTexts.length) return undefined;
  for (const id of translatedLanguages) {
    for (const [text, parts] of versions.get(id) ?? []) {
      const [wanted, given] = [namesOf(source.get(text)!), namesOf(parts)];
      if (wanted !== given)
        report(
          [id, text],
          `${id}.${text} has the arguments ${given || 'none'}, English has ${wanted || 'none'}: use the same.`,
        );
    }
  }
  const lesson = typeof value.lesson === 'string' ? { lesson: value.lesson } : {};
  return {
    code,
    file: document.file,
    ...lesson,
    ...(facts ? { facts } : {}),
    examples: readExamples(value.examples, document, report),
    in: versions,
  };
}

function readTexts(
  language: Language,
  block: Record<string, unknown>,
  document: ContentDocument,
  facts: ReadonlyMap<string, ArgumentFact> | undefined,
  problems: Problem[],
): Map<FindingText, readonly Part[]> {
  const report = (path: string[], text: string, severity: Problem['severity'], offset = 0): void => {
    problems.push({ severity, file: document.file, line: document.lineOf(path, offset), text });
  };
  const texts = new Map<FindingText, readonly Part[]>();
  for (const key of Object.keys(block)) {
    if ((findingTexts as readonly string[]).includes(key)) continue;
    report(
      [language, key],
      `"${key}" has no meaning here.${didYouMean(key, findingTexts)} Known are ${findingTexts.join(', ')}.`,
      'error',
    );
  }
  for (const text of findingTexts) {
    const written = block[text];
    if (typeof written !== 'string' || written.trim() === '') {
      report(
        [language, text],
        `Expected ${language}.${text} with a sentence.`,
        language === sourceLanguage ? 'error' : 'warning',
      );
      continue;
    }
    const parts = readMessage(written.trim(), document, [language, text], language, problems);
    if (!parts) continue;
    const faults = facts ? checkUses(parts, facts) : [];
    for (const fault of faults) report([language, text], `${language}.${text}: ${fault.text}`, 'error', fault.offset);
    if (faults.length === 0) texts.set(text, parts);
  }
  return texts;
}

function readExamples(
  value: unknown,
  document: ContentDocument,
  report: (path: (string | number)[], text: string) => void,
): FindingExample[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    report(['examples'], 'Expected a list of examples: "- bad: |" and "good: |".');
    return [];
  }
  return value.flatMap((entry: unknown, index): FindingExample[] => {
    const { bad, good, ...rest } = asMap(entry);
    if (typeof bad !== 'string' || (good !== undefined && typeof good !== 'string') || Object.keys(rest).length > 0) {
      report(
        ['examples', index],
        'Expected "bad: |" with a manifest and, where it helps, "good: |" with the mended one.',
      );
      return [];
    }
    return [{ bad, ...(good === undefined ? {} : { good }), line: document.lineOf(['examples', index]) }];
  });
}

const namesOf = (parts: readonly Part[]): string => [...argumentsOf(parts).keys()].join(', ');

function asMap(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
