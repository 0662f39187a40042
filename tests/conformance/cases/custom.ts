import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { say } from '../corpus/say.ts';
import { changed, isMap, pathOf, type Step, type Tree, type TreeMap } from '../corpus/tree.ts';

/** A case that needs the definition of its kind. */
export type CaseWithSetup = { readonly id: string; readonly setup: string; readonly yaml: string };

/** The folder's files: definition, object, and by path the values that are put into the object. */
const folder = new URL('custom/', import.meta.url);

/** Objects whose kind a definition brings: each base as it is, with a value put at a place, and with a place taken away. */
export function cases(): CaseWithSetup[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => casesOf(file.replace('.yaml', ''), readFileSync(new URL(file, folder), 'utf8')));
}

function casesOf(name: string, text: string): CaseWithSetup[] {
  const [definition = '', object = '', values = ''] = text.split(/^---\n/m);
  const base = load(object) as TreeMap;
  const places = load(values) as Record<string, readonly Tree[]>;
  const put = Object.entries(places).flatMap(([path, all]) => {
    const steps: Step[] = path === '.' ? [] : path.split('.');
    return all.map((value): [string, Tree] => [`${path} ${say(value)}`, changed(base, steps, { set: value })]);
  });
  const taken = pathsIn(base, []).map((steps): [string, Tree] => [
    `${pathOf(steps)} -`,
    changed(base, steps, { remove: true }),
  ]);
  const all: readonly [string, Tree][] = [['as it is', base], ...put, ...taken];
  const found = new Map(all.map(([id, tree]) => [`${name}: ${id}`, JSON.stringify(tree)]));
  return [...found].map(([id, yaml]) => ({ id, setup: definition, yaml }));
}

function pathsIn(tree: Tree, steps: readonly Step[]): (readonly Step[])[] {
  if (!isMap(tree)) return [];
  return Object.entries(tree).flatMap(([key, value]) => [[...steps, key], ...pathsIn(value, [...steps, key])]);
}
