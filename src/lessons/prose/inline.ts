import { joined, type Segment } from '../../i18n/segment.ts';

/** A sentence of the content as segments: what stands between backticks is code. */
export function inline(text: string): Segment[] {
  return joined(text.split('`').map((part, index) => (index % 2 === 1 ? { code: part } : part)));
}

/** A text as paragraphs, which are separated by empty lines. */
export function paragraphs(text: string): Segment[][] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => inline(paragraph.replace(/\s*\n\s*/g, ' ').trim()))
    .filter((paragraph) => paragraph.length > 0);
}
