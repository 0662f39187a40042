import type { Comment } from './comments.ts';

/** Where the reading of plain lines stands: always at something that is written, or behind the last line. */
export type Reading = {
  readonly text: string;
  readonly comments: Comment[];
  /** The start and the end of the line; the start is that of the whole text before the first one. */
  line: number;
  end: number;
  at: number;
};

/** Longer ones are left to the reader that reads everything: regular expressions have to look at them at once. */
const longestLine = 4096;

/** A reading that stands at the first thing written; `undefined` where nothing is or the line is too long. */
export function startReading(text: string): Reading | undefined {
  const reading: Reading = { text, comments: [], line: 0, end: -1, at: -1 };
  return nextLine(reading) && !isDone(reading) ? reading : undefined;
}

export function isDone({ text, at }: Reading): boolean {
  return at >= text.length;
}

/** The column of what is written at the place. */
export function columnOf({ line, at }: Reading): number {
  return at - line;
}

/** Goes on to the next line that holds more than a comment, or behind the text. False where a line is too long. */
export function nextLine(reading: Reading): boolean {
  const { text } = reading;
  while (reading.end < text.length) {
    reading.line = reading.end + 1;
    const end = text.indexOf('\n', reading.line);
    reading.end = end < 0 ? text.length : end;
    if (reading.end - reading.line > longestLine) return false;
    reading.at = reading.line;
    skipSpaces(reading);
    if (text[reading.at] === '#') takeComment(reading);
    else if (reading.at < reading.end) return true;
  }
  reading.at = text.length;
  return true;
}

export function skipSpaces(reading: Reading): void {
  while (reading.text.charCodeAt(reading.at) === 32) reading.at++;
}

/** Leaves a line on which nothing but a comment may follow. False where something else does, or the next line is too long. */
export function leaveLine(reading: Reading): boolean {
  skipSpaces(reading);
  if (reading.at < reading.end) {
    if (reading.text[reading.at] !== '#' || reading.text[reading.at - 1] !== ' ') return false;
    takeComment(reading);
  }
  return nextLine(reading);
}

function takeComment({ text, comments, at, end }: Reading): void {
  comments.push({ at: { start: at, end }, text: text.slice(at, end) });
}
