import { writtenBases } from '../../conformance/corpus/bases.ts';
import { oddMap, oddNames, oddValue, type Json } from '../odd-values.ts';
import type { Random } from '../random.ts';
import { writeYaml } from '../write-yaml.ts';

/** The corpus' own manifests, as plain data. */
const bases = writtenBases().map(({ object }) => JSON.parse(JSON.stringify(object)) as Json);

/** A manifest of the corpus with some of its values replaced, taken out, doubled or renamed. */
export function alteredBase(r: Random): Json {
  const object = structuredClone(r.pick(bases));
  for (let left = r.times(6); left >= 0; left--) alter(object, r);
  return object;
}

/** A manifest whose values were altered, and sometimes its text too. */
export function damaged(r: Random): string {
  const text = writeYaml(alteredBase(r), r);
  return r.chance(0.4) ? damageText(text, r) : text;
}

/** Takes characters out of a text and puts others in. */
export function damageText(text: string, r: Random): string {
  let result = text;
  for (let left = r.times(8); left >= 0; left--) {
    const at = r.below(result.length + 1);
    const put = r.pick([
      '',
      '',
      '\n',
      ' ',
      '  ',
      '\t',
      ':',
      '- ',
      '"',
      "'",
      '{',
      ']',
      '#',
      '\ud83d',
      '\0',
      '---\n',
      '&a ',
      '*a',
    ]);
    result = result.slice(0, at) + put + result.slice(at + r.pick([0, 0, 1, 1, 2, 10, 100]));
  }
  return result;
}

function alter(root: Json, r: Random): void {
  let here = root;
  // Down by chance, so that each level is met.
  for (;;) {
    if (typeof here !== 'object' || here === null) return;
    const keys = Object.keys(here);
    if (keys.length === 0) return;
    const key = r.pick(keys);
    const map = here as { [key: string]: Json };
    const below = Object.hasOwn(map, key) ? map[key]! : null;
    if (typeof below === 'object' && below !== null && r.chance(0.75)) {
      here = below;
      continue;
    }
    switch (r.below(5)) {
      case 0:
        if (Array.isArray(here)) here.splice(Number(key), 1);
        else Reflect.deleteProperty(map, key);
        return;
      case 1:
        if (Array.isArray(here)) here.push(structuredClone(below));
        else
          Object.defineProperty(map, r.pick(oddNames), {
            value: below,
            enumerable: true,
            configurable: true,
            writable: true,
          });
        return;
      case 2:
        map[key] = r.chance(0.5) ? [below] : { [key]: below };
        return;
      case 3:
        map[key] = oddMap(r);
        return;
      default:
        map[key] = oddValue(r);
        return;
    }
  }
}
