import { describe, expect, test } from 'vitest';
import { normalDocument, normalObject, type DocumentAnswer, type Json } from './normal-form.ts';

const uid = '58a71a3a-8221-454d-a805-b724a3461d7b';

/** Name, what the server says, its normal form. */
const objects: readonly [string, Json, Json][] = [
  [
    'what the server makes anew each time is left out',
    {
      metadata: { name: 'a', uid, creationTimestamp: '2026-01-01T00:00:00Z', resourceVersion: '7', managedFields: [] },
    },
    { metadata: { name: 'a' } },
  ],
  [
    'a uid that stands elsewhere is called so',
    { metadata: { name: 'a', uid }, spec: { selector: { 'controller-uid': uid } } },
    { metadata: { name: 'a' }, spec: { selector: { 'controller-uid': '<uid>' } } },
  ],
  [
    'a generated name keeps its beginning, wherever it stands',
    { metadata: { name: 'a-x7k2p', generateName: 'a-' }, spec: { labels: { 'job-name': 'a-x7k2p' } } },
    { metadata: { generateName: 'a-', name: 'a-<generated>' }, spec: { labels: { 'job-name': 'a-<generated>' } } },
  ],
  [
    'a name beside generateName that was written by hand stays',
    { metadata: { name: 'a-shop', generateName: 'a-' } },
    { metadata: { generateName: 'a-', name: 'a-shop' } },
  ],
  [
    'of a long beginning the server uses 58 characters',
    { metadata: { name: `${'a'.repeat(58)}x7k2p`, generateName: 'a'.repeat(100) } },
    { metadata: { generateName: 'a'.repeat(100), name: `${'a'.repeat(58)}<generated>` } },
  ],
  [
    'the name that the server gives to a LimitRange is a uid',
    { kind: 'LimitRange', metadata: { name: uid } },
    { kind: 'LimitRange', metadata: { name: '<uid>' } },
  ],
  [
    'the name of another kind stays',
    { kind: 'ConfigMap', metadata: { name: uid } },
    { kind: 'ConfigMap', metadata: { name: uid } },
  ],
  [
    'times of the status are called so',
    { metadata: {}, status: { conditions: [{ lastTransitionTime: '2026-01-01T00:00:00Z', status: 'True' }] } },
    { metadata: {}, status: { conditions: [{ lastTransitionTime: '<time>', status: 'True' }] } },
  ],
  [
    'keys are sorted, lists are not',
    { spec: { b: ['z', 'a'], a: { d: 1, c: null } }, metadata: {} },
    { metadata: {}, spec: { a: { c: null, d: 1 }, b: ['z', 'a'] } },
  ],
];

describe('the normal form of an object', () => {
  test.each(objects)('%s', (_name, raw, normal) => {
    expect(JSON.stringify(normalObject(raw))).toBe(JSON.stringify(normal));
    expect(JSON.stringify(normalObject(normal))).toBe(JSON.stringify(normal));
  });
});

const b = { type: 'FieldValueInvalid', field: 'data[b]', message: 'Invalid value: "b": no' };
const a = { ...b, field: 'data[a]', message: 'Invalid value: "a": no' };

const answers: readonly [string, Partial<DocumentAnswer>, Partial<DocumentAnswer>][] = [
  [
    'an order that is always the same is kept',
    { message: 'ConfigMap "c" is invalid: [data[b]: x, data[a]: x]', causes: [b, a] },
    { message: 'ConfigMap "c" is invalid: [data[b]: x, data[a]: x]', causes: [b, a] },
  ],
  [
    'an order that changes is replaced, and what is said twice stands once in the message',
    { message: 'ConfigMap "c" is invalid: [b, a]', causes: [b, a, b], warnings: ['y', 'x'], unordered: true },
    {
      message: `ConfigMap "c" is invalid: [data[a]: ${a.message}, data[b]: ${b.message}]`,
      causes: [a, b, b],
      warnings: ['x', 'y'],
      unordered: true,
    },
  ],
  [
    'a generated name in a message',
    { generateName: 'Web.', message: 'Pod "Web.x7k2p" is invalid', created: { code: 422, message: 'Web.x7k2p' } },
    { message: 'Pod "Web.<generated>" is invalid', created: { code: 422, message: 'Web.<generated>' } },
  ],
  [
    'uids and addresses in a message',
    { message: `{"controller-uid":"${uid}"}, (*int32)(0xc000123456)` },
    { message: '{"controller-uid":"<uid>"}, (*int32)(<address>)' },
  ],
];

describe('the normal form of an answer', () => {
  test.each(answers)('%s', (_name, raw, normal) => {
    expect(normalDocument({ gvk: 'v1 X', ...raw })).toEqual({ gvk: 'v1 X', ...normal });
    expect(normalDocument({ gvk: 'v1 X', ...normal })).toEqual({ gvk: 'v1 X', ...normal });
  });
});
