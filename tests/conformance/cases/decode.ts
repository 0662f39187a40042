import { readdirSync, readFileSync } from 'node:fs';
import { applyEdits } from '../../../src/text/edit.ts';
import { readDocument } from '../../../src/engine/yaml/read.ts';
import { written } from './decode-written.ts';
import { mutationsOf, type Mutation } from './mutate.ts';

/** One question to the judge. */
export type Case = { readonly id: string; readonly yaml: string };

/** One of so many mutations of a manifest becomes a case; all of them would be more than need to be recorded. */
const oneOf = 17;
/** Pairs of mutations for each manifest: they show which fault is told first. */
const pairs = 6;

/** The cases of the stages `kind` and `decode`: each manifest as it is, some of its mutations, pairs, and those written by hand. */
export function cases(): Case[] {
  const folder = new URL('decode/', import.meta.url);
  const mutants = readdirSync(folder)
    .sort()
    .flatMap((file) => casesOf(file.replace('.yaml', ''), readFileSync(new URL(file, folder), 'utf8')));
  return [...mutants, ...written()];
}

function casesOf(name: string, text: string): Case[] {
  const { value } = readDocument(text);
  if (!value) throw new Error(`cases/decode/${name}.yaml cannot be read`);
  const all = mutationsOf(text, value);
  const chosen = all.filter((mutation) => hash(`${name} ${idOf(mutation)}`) % oneOf === 0);
  const singles = chosen.map((mutation) => ({
    id: `${name} ${idOf(mutation)}`,
    yaml: applyEdits(text, [mutation.edit]),
  }));
  return [{ id: name, yaml: text }, ...singles, ...pairsOf(name, text, all)];
}

function pairsOf(name: string, text: string, all: readonly Mutation[]): Case[] {
  const mixed = [...all].sort((a, b) => hash(`${name} ${idOf(a)} pair`) - hash(`${name} ${idOf(b)} pair`));
  const found: Case[] = [];
  for (let i = 0; found.length < pairs && i + 1 < mixed.length; i += 2) {
    const [a, b] = [mixed[i]!, mixed[i + 1]!];
    const apart = a.edit.at.end < b.edit.at.start || b.edit.at.end < a.edit.at.start;
    if (apart) found.push({ id: `${name} ${idOf(a)} & ${idOf(b)}`, yaml: applyEdits(text, [a.edit, b.edit]) });
  }
  return found;
}

function idOf({ path, name }: Mutation): string {
  return `${path}=${name}`;
}

/** FNV-1a: spreads the choice evenly and always the same way. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}
