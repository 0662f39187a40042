import { DockerfileParser } from 'dockerfile-ast';
import type { Instruction as Parsed, Heredoc, Flag, JSONInstruction } from 'dockerfile-ast';
import type { Span } from '../../text/span.ts';
import { lineIndex } from '../../text/line-index.ts';
import { withBuffer } from './with-buffer.ts';

export type FlagText = { readonly name: string; readonly value: string | null; readonly span: Span };

/** An instruction as it is written, in plain data. */
export type Instruction = {
  readonly index: number;
  readonly keyword: string;
  /** The keyword as it is written. */
  readonly written: string;
  readonly span: Span;
  readonly keywordSpan: Span;
  readonly line: number;
  readonly flags: readonly FlagText[];
  /** What follows keyword and flags, continued lines joined, comments within left out. */
  readonly rest: string;
  /** The words of the rest, or the strings of the exec form. */
  readonly words: readonly string[];
  readonly json: boolean;
  readonly pairs: readonly { readonly name: string; readonly value: string | null; readonly equals: boolean }[];
  readonly heredocs: readonly { readonly name: string; readonly text: string }[];
  /** The stage that it stands in: -1 before the first FROM. */
  readonly stage: number;
};

type Range = { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } };

type Rich = Parsed &
  Partial<Pick<JSONInstruction, 'getFlags' | 'getJSONStrings' | 'getOpeningBracket'>> & {
    getHeredocs?(): Heredoc[];
    getProperties?(): { getName(): string; getValue(): string | null; getAssignmentOperator(): string | null }[];
  };

/** Reads a Dockerfile. It may throw on odd input, since the parser is not ours: the model catches that. */
export function readDockerfile(text: string): readonly Instruction[] {
  const lines = lineIndex(text);
  const offset = ({ line, character }: { line: number; character: number }): number =>
    Math.min(lines.lineSpan(line + 1).start + character, text.length);
  const spanOf = (range: Range): Span => ({ start: offset(range.start), end: offset(range.end) });
  let stage = -1;
  return withBuffer(() => DockerfileParser.parse(text))
    .getInstructions()
    .map((parsed, index) => {
      const rich = parsed as Rich;
      const keyword = parsed.getKeyword();
      if (keyword === 'FROM') stage++;
      const flags = (rich.getFlags?.() ?? []).map((flag: Flag) => ({
        name: flag.getName(),
        value: flag.getValue(),
        span: spanOf(flag.getRange()),
      }));
      const heredocs = (rich.getHeredocs?.() ?? []).map((heredoc) => {
        const content = heredoc.getContentRange();
        return { name: heredoc.getName(), text: content ? text.slice(offset(content.start), offset(content.end)) : '' };
      });
      const rest = restOf(parsed, heredocs.length > 0);
      const json = execForm(rest);
      return {
        index,
        keyword,
        written: parsed.getInstruction(),
        span: spanOf(parsed.getRange()),
        keywordSpan: spanOf(parsed.getInstructionRange()),
        line: parsed.getRange().start.line + 1,
        flags,
        rest,
        words: json ?? wordsOf(rest),
        json: json !== undefined,
        pairs: (rich.getProperties?.() ?? []).map((property) => ({
          name: property.getName(),
          value: property.getValue(),
          equals: property.getAssignmentOperator() !== null,
        })),
        heredocs,
        stage,
      };
    });
}

function restOf(parsed: Parsed, heredoc: boolean): string {
  const content = parsed.getArgumentsContent() ?? '';
  // What a here-document holds is kept apart; only its head belongs to the instruction's line.
  return (heredoc ? content.split('\n')[0]! : content).replace(/[ \t\r\n]+/g, ' ').trim();
}

/** The strings of a JSON array, or undefined where it is none: the builder then takes it for the shell form. */
function execForm(text: string): readonly string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Words apart at spaces, quotes taken off. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let word = '';
  let open = false;
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (quote) {
      if (letter === quote) quote = '';
      else word += letter;
    } else if (letter === '"' || letter === "'") {
      quote = letter;
      open = true;
    } else if (/\s/.test(letter)) {
      if (word !== '' || open) words.push(word);
      word = '';
      open = false;
    } else word += letter;
  }
  if (word !== '' || open) words.push(word);
  return words;
}
