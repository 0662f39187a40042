import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decode, type Decoded } from '../../../src/engine/schema/decode.ts';
import { newestVersion } from '../../../src/engine/schema/versions.ts';
import { readDocument } from '../../../src/engine/yaml/read.ts';

/**
 * A case is a file of `decode/`: a manifest whose comments say what is found in their line:
 * `# ! code text-at-fault path expected/found (suggestion) (at elsewhere) -> fix`, with `~` for `!` where the server
 * would not have come to it; several are parted by ` ;; `. The last line says after `# = ` where it stops and the outcome.
 */
const folder = new URL('decode/', import.meta.url);

test.each(readdirSync(folder))('%s', (file) => {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const { value } = readDocument(text);
  expect(marks(text, decode(value!, newestVersion))).toEqual(expected(text));
});

function expected(text: string): string[] {
  const lines = text.split('\n').flatMap((line, index) => {
    const marks = / # ([!~] .*)$/.exec(line)?.[1]?.split(' ;; ') ?? [];
    return marks.map((mark) => `${index + 1}: ${mark}`);
  });
  return [...lines, /^# = (.*)$/m.exec(text)?.[1] ?? ''].sort();
}

function marks(text: string, { findings, stoppedAt, outcome }: Decoded): string[] {
  const lines = findings.map(({ at, code, path, args, fixes, reported }) => {
    const line = text.slice(0, at.start).split('\n').length;
    const fault = text.slice(at.start, at.end).split('\n')[0];
    const told = 'suggestion' in args && args.suggestion ? ` (${args.suggestion})` : '';
    const elsewhere = 'elsewhere' in args && args.elsewhere ? ` (at ${args.elsewhere})` : '';
    const types = 'expected' in args ? ` ${args.expected}/${args.found}` : '';
    const fix = fixes[0] ? ` -> ${fixes[0].text}` : '';
    return `${line}: ${reported ? '!' : '~'} ${code} ${fault} ${path}${types}${told}${elsewhere}${fix}`;
  });
  const end = [stoppedAt ?? 'goes on', typeof outcome === 'object' ? outcome.unknown : (outcome ?? 'open')].join(', ');
  return [...lines, end].sort();
}
