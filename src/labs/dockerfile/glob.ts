/**
 * Whether a path matches a pattern of `.dockerignore`, COPY or `--exclude`: `*`, `?`, `[...]` within a segment, `**` over
 * segments. Time grows with the product of the two lengths, whatever they hold.
 */
export function globMatches(pattern: string, path: string): boolean {
  return segmentsMatch(segmentsOf(pattern), segmentsOf(path));
}

/** Whether a text could match more than itself. */
export const hasWildcard = (text: string): boolean => /[*?[]/.test(text);

/** The segments of a path, with `.` and empty ones left out, and `..` stopping at the root. */
export function segmentsOf(path: string): string[] {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments;
}

function segmentsMatch(patterns: readonly string[], segments: readonly string[]): boolean {
  // reach[j]: the patterns so far match the first j segments.
  let reach = [true, ...segments.map(() => false)];
  for (const pattern of patterns) {
    const next = reach.map(() => false);
    for (let j = 0; j < reach.length; j++) {
      if (pattern === '**') next[j] = reach[j] === true || (j > 0 && next[j - 1] === true);
      else next[j] = j > 0 && reach[j - 1] === true && segmentMatches(pattern, segments[j - 1]!);
    }
    reach = next;
  }
  return reach.at(-1) === true;
}

function segmentMatches(pattern: string, text: string): boolean {
  let reach = [true, ...Array.from(text, () => false)];
  const letters = Array.from(text);
  for (let i = 0; i < pattern.length; i++) {
    const next = reach.map(() => false);
    const sign = pattern[i]!;
    const close = sign === '[' ? pattern.indexOf(']', i + 2) : -1;
    const escaped = sign === '\\' && i + 1 < pattern.length;
    const one = close > 0 ? pattern.slice(i + 1, close) : escaped ? pattern[i + 1]! : sign;
    for (let j = 0; j < reach.length; j++) {
      if (sign === '*') next[j] = reach[j] === true || (j > 0 && next[j - 1] === true);
      else {
        const letter = letters[j - 1];
        const fits =
          letter !== undefined && (close > 0 ? inClass(one, letter) : (sign === '?' && !escaped) || one === letter);
        next[j] = j > 0 && reach[j - 1] === true && fits;
      }
    }
    if (close > 0) i = close;
    else if (escaped) i++;
    reach = next;
  }
  return reach.at(-1) === true;
}

function inClass(described: string, letter: string): boolean {
  const not = described.startsWith('^');
  const letters = not ? described.slice(1) : described;
  for (let i = 0; i < letters.length; i++) {
    const range = letters[i + 1] === '-' && i + 2 < letters.length;
    const last = range ? letters[i + 2]! : letters[i]!;
    if (letters[i]! <= letter && letter <= last) return !not;
    if (range) i += 2;
  }
  return not;
}
