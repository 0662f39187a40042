import type { Segment } from '../i18n/segment.ts';

const mark = '\u0000';

/** Marks a part of a sentence as code, so that the sentence can be built by its own words first. */
export const asCode = (text: string): string => `${mark}${text.replaceAll(mark, '\ufffd')}${mark}`;

/** A sentence with the parts that were marked as code. */
export function codeSegments(sentence: string): readonly Segment[] {
  return sentence.split(mark).map((part, index) => (index % 2 === 0 ? part : { code: part }));
}
