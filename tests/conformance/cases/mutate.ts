import type { Edit } from '../../../src/text/edit.ts';
import { mapsIn, placesIn } from './places.ts';
import type { Value } from '../../../src/engine/yaml/value.ts';

/** One change of a manifest. `path` is where it strikes; changes of different paths can be combined. */
export type Mutation = { readonly path: string; readonly name: string; readonly edit: Edit };

/** What is written instead of a value. All stand in flow style, so that they fit everywhere. */
const replacements: Readonly<Record<string, string>> = {
  text: 'x',
  number: '5',
  negative: '-1',
  fraction: '1.5',
  'whole-float': '80.0',
  exponent: '1e3',
  huge: '99999999999',
  beyond: '99999999999999999999',
  yes: 'yes',
  nothing: 'null',
  digits: '"5"',
  percent: '"50%"',
  quantity: '10Mi',
  'not-a-quantity': '10 Mi',
  list: '[x]',
  numbers: '[1, 300]',
  'empty-list': '[]',
  map: '{x: y}',
  'empty-map': '{}',
  date: '2024-02-30T00:00:00Z',
};

/** What becomes of a key. */
const misspellings: Readonly<Record<string, (key: string) => string>> = {
  'other-case': (key) =>
    key.charAt(0) === key.charAt(0).toUpperCase() ? key.toLowerCase() : key.charAt(0).toUpperCase() + key.slice(1),
  'without-last': (key) => key.slice(0, -1) || `${key}x`,
  doubled: (key) => key + key.slice(-1),
};

/** All changes of a manifest that the tables above allow. */
export function mutationsOf(text: string, root: Value): Mutation[] {
  // The written cases say enough about the head of a manifest.
  const places = placesIn(root).filter(({ path }) => path !== 'apiVersion' && path !== 'kind');
  const values = places.flatMap(({ path, value }) =>
    Object.entries(replacements).map(([name, replacement]) => ({
      path,
      name,
      edit: { at: value.at, text: replacement },
    })),
  );
  const keys = places.flatMap(({ path, entry }) =>
    entry === undefined
      ? []
      : Object.entries(misspellings).map(([name, misspell]) => ({
          path,
          name,
          edit: { at: entry.keyAt, text: misspell(entry.key) },
        })),
  );
  const strangers = mapsIn(root).map(({ path, map }) => {
    const first = map.entries.values().next().value!.keyAt.start;
    const isFlow = text[map.at.start] === '{';
    const indent = ' '.repeat(first - (text.lastIndexOf('\n', first - 1) + 1));
    const added = isFlow ? 'stranger: 1, ' : `stranger: 1\n${indent}`;
    return { path: `${path}+`, name: 'stranger', edit: { at: { start: first, end: first }, text: added } };
  });
  return [...values, ...keys, ...strangers];
}
