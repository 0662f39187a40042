import type { Option, Part } from './message.ts';

/** How the written code names its surroundings: the words of the language and the types of the arguments. */
export type Writing = {
  /** The name of the constant that holds the language's `Words`. */
  readonly words: string;
  /** True for an argument that is never a number: it is shown without formatting. */
  isText(name: string): boolean;
  /** True where a select key is one of the argument's values; otherwise `none` stands for the empty string. */
  isValue(name: string, key: string): boolean;
};

/** A TypeScript expression for a message that is a string. */
export function writeText(parts: readonly Part[], writing: Writing): string {
  if (parts.length === 0) return "''";
  return parts
    .map((part) => (part.kind === 'code' ? writeCode(part.parts, writing) : writeOne(part, writing, writeText)))
    .join(' + ');
}

/** A TypeScript expression for a message that is a list of segments. */
export function writeSegments(parts: readonly Part[], writing: Writing): string {
  return `joined(${writeList(parts, writing)})`;
}

function writeList(parts: readonly Part[], writing: Writing): string {
  const items = parts.map((part) => {
    if (part.kind === 'code') return `{ code: ${writeCode(part.parts, writing)} }`;
    const choice = part.kind === 'select' || part.kind === 'plural';
    return choice ? `...${writeOne(part, writing, writeList)}` : writeOne(part, writing, writeText);
  });
  return `[${items.join(', ')}]`;
}

/** Code shows values as they are: no grouping of digits. */
function writeCode(parts: readonly Part[], writing: Writing): string {
  if (parts.length === 0) return "''";
  return parts
    .map((part) => {
      if (part.kind !== 'argument' && part.kind !== 'count') return writeOne(part, writing, writeCode);
      return writing.isText(part.name) ? argument(part.name) : `String(${argument(part.name)})`;
    })
    .join(' + ');
}

type Write = (parts: readonly Part[], writing: Writing) => string;

function writeOne(part: Part, writing: Writing, write: Write): string {
  switch (part.kind) {
    case 'text':
      return JSON.stringify(part.text);
    case 'argument':
      return writing.isText(part.name) ? argument(part.name) : `${writing.words}.show(${argument(part.name)})`;
    case 'count':
      return `${writing.words}.show(${argument(part.name)})`;
    case 'code':
      return writeCode(part.parts, writing);
    case 'select':
    case 'plural': {
      const test = part.kind === 'select' ? selectTest : pluralTest;
      const branches = part.options.map((option) =>
        option.key === 'other'
          ? write(option.parts, writing)
          : `${test(part.name, option, writing)} ? ${write(option.parts, writing)} : `,
      );
      return `(${branches.join('')})`;
    }
  }
}

const argument = (name: string): string => `a[${JSON.stringify(name)}]`;

function selectTest(name: string, { key }: Option, writing: Writing): string {
  const value = key === 'none' && !writing.isValue(name, key) ? '' : key;
  return `${argument(name)} === ${JSON.stringify(value)}`;
}

function pluralTest(name: string, { key }: Option, writing: Writing): string {
  return key.startsWith('=')
    ? `${argument(name)} === ${Number(key.slice(1))}`
    : `${writing.words}.plural(${argument(name)}) === ${JSON.stringify(key)}`;
}
