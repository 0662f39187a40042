/**
 * A piece of a sentence: words, or text set as code. What a manifest contributed is data in a segment and is never
 * searched for markup. A line feed between words separates paragraphs.
 */
export type Segment = string | { readonly code: string };

/** Joins neighbouring words and drops what is empty, so that equal sentences are equal lists. */
export function joined(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    if (typeof segment !== 'string') {
      if (segment.code !== '') result.push(segment);
      continue;
    }
    const last = result.at(-1);
    if (typeof last === 'string') result[result.length - 1] = last + segment;
    else if (segment !== '') result.push(segment);
  }
  return result;
}

/** The sentence as one string, for titles, accessible names and the clipboard: code loses its mark. */
export function plainText(segments: readonly Segment[]): string {
  return segments.map((segment) => (typeof segment === 'string' ? segment : segment.code)).join('');
}
