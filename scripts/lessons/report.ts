import type { z } from 'astro/zod';
import type { UnknownWord } from '../../src/lessons/schema/closed.ts';
import { didYouMean } from '../content/nearest.ts';
import type { Problem } from '../content/problem.ts';
import { readDocument, type ContentDocument } from '../content/read-document.ts';

/** Collects what a writer has to mend. */
export type Report = (file: string, line: number, text: string, severity?: Problem['severity']) => void;

export function collect(problems: Problem[]): Report {
  return (file, line, text, severity = 'error') => void problems.push({ severity, file, line, text });
}

/** A content file that fits its schema, with the lines of its parts. */
export type Checked<T> = { readonly value: T; readonly document: ContentDocument };

/** Reads a YAML file and checks it. What does not fit is reported with its line and what to write instead. */
export function readChecked<T>(
  path: string,
  schema: z.ZodType<T>,
  base: string,
  report: Report,
): Checked<T> | undefined {
  const { document, problems } = readDocument(path, base);
  for (const { file, line, text } of problems) report(file, line, text);
  return document && check(document, schema, report);
}

/** As `readChecked`, for a document at hand. */
export function check<T>(document: ContentDocument, schema: z.ZodType<T>, report: Report): Checked<T> | undefined {
  const read = schema.safeParse(document.value);
  if (read.success) return { value: read.data, document };
  for (const issue of read.error.issues) {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    report(document.file, document.lineOf(path), explainIssue(issue, path, document.value));
  }
  return undefined;
}

/** As `check`, for a part of a document that stands at `at`. */
export function checkPart<T>(
  document: ContentDocument,
  part: unknown,
  schema: z.ZodType<T>,
  at: readonly (string | number)[],
  report: Report,
): T | undefined {
  const read = schema.safeParse(part);
  for (const issue of read.error?.issues ?? []) {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    report(document.file, document.lineOf([...at, ...path]), explainIssue(issue, path, part));
  }
  return read.data;
}

/** What is wrong and what to write, for one issue of a schema. */
function explainIssue(issue: z.core.$ZodIssue, path: readonly (string | number)[], value: unknown): string {
  const place = path.join('.');
  const word = (issue.code === 'custom' ? issue.params : undefined) as UnknownWord | undefined;
  if (word?.known) {
    const isKey = path.at(-1) === word.unknown;
    const what = isKey ? `"${word.unknown}" has no meaning here.` : `${place} is "${word.unknown}".`;
    return `${what}${didYouMean(word.unknown, word.known)} Known are ${word.known.join(', ')}.`;
  }
  const found = path.reduce<unknown>(
    (part, step) => (part as Record<string | number, unknown> | undefined)?.[step],
    value,
  );
  if (found === undefined) return `${place || 'The content'} is missing. ${issue.message}`;
  return place ? `${place}: ${issue.message}` : issue.message;
}
