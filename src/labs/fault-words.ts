import type { Segment } from '../i18n/segment.ts';
import type { LabFault } from './lab.ts';

type Words = string | readonly Segment[];

/** A fault in the reader's language. A code that has no words yet is shown as itself. */
export function faultWords({ code, args = {} }: LabFault, ui: object): readonly Segment[] {
  const words = (ui as Record<string, Words | ((a: typeof args) => Words) | undefined>)[`fault.${code}`];
  if (words === undefined) return [{ code }];
  const said = typeof words === 'function' ? words(args) : words;
  return typeof said === 'string' ? [said] : said;
}
