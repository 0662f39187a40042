import { hash } from './hash.ts';
import { isList, isMap, rawOf, type Tree } from './tree.ts';

const longest = 48;

/** A value in a few letters, for ids. Long ones are cut and keep their length and a hash, so that no two look alike. */
export function say(tree: Tree): string {
  const text = written(tree);
  if (text.length <= longest) return text;
  return `${text.slice(0, longest / 2)}…${text.length}.${hash(text).toString(36)}`;
}

function written(tree: Tree): string {
  const raw = rawOf(tree);
  if (raw !== undefined) return raw;
  if (isList(tree)) return `[${tree.map(written).join(',')}]`;
  if (isMap(tree)) return `{${Object.entries(tree).map(([key, value]) => `${key}:${written(value)}`).join(',')}}`; // prettier-ignore
  return JSON.stringify(tree);
}
