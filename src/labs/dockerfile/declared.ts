import type { DeclaredStep } from './config.ts';
import type { Failure } from './building.ts';
import type { Place } from './commands.ts';
import { forbidden } from './commands.ts';
import { fingerprint } from './fingerprint.ts';
import { globMatches, hasWildcard } from './glob.ts';
import type { Command } from './shell.ts';
import { wordsOf } from './read.ts';
import { absolute, isBelow, isFile, putFile, removePath } from './tree.ts';

/** The first declared row that fits a command. Variables are those that it sees. */
export function declaredFor(
  { words, variables }: Command,
  steps: readonly DeclaredStep[],
  seen: ReadonlyMap<string, string>,
): DeclaredStep | undefined {
  return steps.find(({ run, with: only }) => {
    if (!run.some((spelling) => says(words, spelling))) return false;
    return (
      only === undefined || only.some((one) => isSaid(one, words, new Map([...seen, ...Object.entries(variables)])))
    );
  });
}

/** Whether a command begins with the words of a spelling, options left aside; options of the spelling must be there. */
export function says(words: readonly string[], spelling: string): boolean {
  const wanted = wordsOf(spelling);
  const names = words.filter((word) => !word.startsWith('-'));
  const wantedNames = wanted.filter((word) => !word.startsWith('-'));
  return (
    wantedNames.every((word, i) => names[i] === word || (hasWildcard(word) && globMatches(word, names[i] ?? ''))) &&
    wanted.every((word) => !word.startsWith('-') || words.includes(word))
  );
}

function isSaid(one: string, words: readonly string[], variables: ReadonlyMap<string, string>): boolean {
  const [name = '', value] = one.split('=');
  if (!one.startsWith('-')) return variables.get(name) === (value ?? '');
  return words.some((word, i) => word === one || (value !== undefined && word === name && words[i + 1] === value));
}

/**
 * Does to the files what the row declares. Fails where something that it needs is missing, or may not be written. `$0` in
 * a path is the last word of the spelling as the command has it, `$1` the word after it.
 */
export function apply(written: DeclaredStep, command: Command, place: Place): Failure | undefined {
  const step = withArguments(written, command);
  const files = [...place.tree].filter(([, entry]) => isFile(entry)).map(([path]) => path);
  const at = (path: string): string[] => {
    const whole = absolute(path, place.directory);
    return files.filter(
      (one) => one === whole || isBelow(one, whole) || (hasWildcard(path) && globMatches(whole, one)),
    );
  };
  for (const path of step.needs ?? []) {
    if (at(path).length === 0)
      return { code: 'step-needs', args: { command: command.words.slice(0, 2).join(' ').slice(0, 60), path } };
  }
  for (const path of step.removes ?? []) {
    for (const one of matches(place, path)) {
      const failure = forbidden(place, one);
      if (failure) return failure;
      removePath(place.tree, one);
    }
  }
  for (const [path, sources] of Object.entries(step.makes ?? {})) {
    const to = absolute(path, place.directory);
    const failure = forbidden(place, to);
    if (failure) return failure;
    // What a step writes depends on its sources alone: the same sources give the same file, whenever it runs.
    const made = sources.flatMap((source) => at(source)).map((one) => `${one}=${place.tree.get(one)!.content!}`);
    putFile(place.tree, to, { content: fingerprint(step.run[0]!, path, ...made.sort()), uid: place.uid ?? 0 });
  }
  return undefined;
}

function withArguments(step: DeclaredStep, { words }: Command): DeclaredStep {
  const spelling = step.run.find((one) => says(words, one)) ?? '';
  const count = wordsOf(spelling).filter((word) => !word.startsWith('-')).length;
  const names = words.filter((word) => !word.startsWith('-'));
  const put = (path: string): string =>
    path === '$0' ? (names[count - 1] ?? path) : path === '$1' ? (names[count] ?? path) : path;
  const { needs, makes } = step;
  return {
    ...step,
    ...(needs ? { needs: needs.map(put) } : {}),
    ...(makes ? { makes: Object.fromEntries(Object.entries(makes).map(([path, from]) => [path, from.map(put)])) } : {}),
  };
}

function matches(place: Place, path: string): string[] {
  const whole = absolute(path, place.directory);
  if (!hasWildcard(path)) return place.tree.has(whole) ? [whole] : [];
  return [...place.tree.keys()].filter((one) => globMatches(whole, one));
}
