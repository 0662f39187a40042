import { expect, test } from 'vitest';
import type { Facts, RecordedField } from '../../../scripts/schema/facts.ts';
import { writeTable } from '../../../scripts/schema/table.ts';
import { writeTypes } from '../../../scripts/schema/typescript.ts';
import { entriesOf, readMask } from '../../../src/engine/schema/table.ts';

const facts = (types: Record<string, Record<string, RecordedField>>, kinds: string[]): Facts => ({
  release: 'v0',
  kinds: kinds.map((kind) => ({
    apiVersion: 'g/v1',
    kind,
    type: `g/v1.${kind}`,
    plural: `${kind.toLowerCase()}s`,
    namespaced: true,
    verbs: ['create'],
  })),
  types: Object.fromEntries(Object.entries(types).map(([id, fields]) => [id, { fields }])),
});

/** A field that came, one that went, one whose type changed, one that stayed; a kind and a type that came. */
const versions = new Map([
  [
    '1',
    facts({ 'g/v1.A': { went: { type: 'string' }, turned: { type: 'int32' }, stayed: { type: 'boolean' } } }, ['A']),
  ],
  [
    '2',
    facts(
      {
        'g/v1.A': {
          came: { type: 'g/v1.B' },
          turned: { type: '[]int32', listType: 'atomic' },
          stayed: { type: 'boolean' },
        },
        'g/v1.B': { only: { type: 'string', enum: ['X', 'Y'] } },
      },
      ['A', 'B'],
    ),
  ],
]);

const table = writeTable(versions);

function linesOf(name: 'kinds' | 'types'): string[] {
  return new RegExp(`${name} = \`\\n([^\`]*)\\n\``).exec(table)![1]!.split('\n');
}

test('each version has its own fields', () => {
  const [, ...fields] = linesOf('types')
    .find((line) => line.startsWith('g/v1.A'))!
    .split('\t');
  expect(entriesOf(fields, 1)).toEqual(['stayed:b', 'turned:i', 'went:s']);
  expect(entriesOf(fields, 2)).toEqual(['came:@.B', 'stayed:b', 'turned:[i^a']);
});

test('a type or kind that not all versions have carries a mask, its fields carry none', () => {
  const [head, ...fields] = linesOf('types')
    .find((line) => line.startsWith('g/v1.B'))!
    .split('\t');
  expect(readMask(head!)).toEqual({ text: 'g/v1.B', mask: 2 });
  expect(fields).toEqual(['only:s=X|Y']);
  expect(entriesOf(linesOf('kinds'), 1)).toEqual(['g/v1 A n g/v1.A as']);
  expect(entriesOf(linesOf('kinds'), 2)).toEqual(['g/v1 A n g/v1.A as', 'g/v1 B n g/v1.B bs']);
});

test('the TypeScript types hold the fields of all versions', () => {
  expect(writeTypes(versions)).toContain(`export interface GV1A {
  readonly came?: GV1B;
  readonly stayed?: boolean;
  readonly turned?: readonly Int32[] | Int32;
  readonly went?: string;
}`);
});
