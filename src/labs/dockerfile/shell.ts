import { wordsOf } from './read.ts';

/** One command of a RUN step. */
export type Command = {
  /** Its words, variables set before it left out. */
  readonly words: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** The file that its output goes to. */
  readonly output?: string;
};

const most = 100;

/**
 * The commands of a shell line or script, in order. Operators between them are read as "and then": which branch an `||` or
 * an `if` takes is not known.
 */
export function commandsOf(script: string): readonly Command[] {
  const parts: string[] = [];
  let part = '';
  let quote = '';
  for (let i = 0; i < script.length && parts.length < most; i++) {
    const letter = script[i]!;
    if (quote) {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '\\' && script[i + 1] === '\n') {
      part += ' ';
      i++;
      continue;
    } else if (
      letter === '\n' ||
      letter === ';' ||
      letter === '&' ||
      letter === '|' ||
      letter === '(' ||
      letter === ')'
    ) {
      parts.push(part);
      part = '';
      continue;
    }
    part += letter;
  }
  parts.push(part);
  return parts.map(commandOf).filter(({ words, output }) => words.length > 0 || output !== undefined);
}

/** A command in exec form. */
export const execCommand = (words: readonly string[]): Command => ({ words, variables: {} });

function commandOf(text: string): Command {
  const words = wordsOf(text.replace(/\s#.*$/, '').replace(/^\s*#.*$/, ''));
  const variables: Record<string, string> = {};
  while (words.length > 0) {
    const set = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(words[0]!);
    if (!set) break;
    variables[set[1]!] = set[2]!;
    words.shift();
  }
  const arrow = words.findIndex((word) => /^\d?>>?/.test(word));
  if (arrow < 0) return { words, variables };
  const [, into] = /^\d?>>?(.*)$/.exec(words[arrow]!)!;
  const output = into || words[arrow + 1];
  return {
    words: words.slice(0, arrow),
    variables,
    ...(output && !output.startsWith('&') && output !== '/dev/null' ? { output } : {}),
  };
}
