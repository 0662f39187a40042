import { describe, expect, test } from 'vitest';
import { labelsOf, printLabels } from '../../../src/engine/model/labels.ts';
import { matches, printSelector, selectorOf, selectorOfMap } from '../../../src/engine/model/selector.ts';
import { valueOf } from './value-of.ts';

const terms = (...each: string[]): string => `{matchExpressions: [${each.map((term) => `{${term}}`).join(', ')}]}`;

/** A `LabelSelector`, the labels it is asked about, and the server's answer (`k8s.io/apimachinery/pkg/labels`). */
const answers: [selector: string, labels: string, holds: boolean][] = [
  ['{}', '{}', true],
  ['{}', '{app: web}', true],
  ['{matchLabels: {}, matchExpressions: []}', '{app: web}', true],
  ['{matchLabels: {app: web}}', '{app: web}', true],
  ['{matchLabels: {app: web}}', '{app: web, tier: front}', true],
  ['{matchLabels: {app: web}}', '{app: Web}', false],
  ['{matchLabels: {app: web}}', '{App: web}', false],
  ['{matchLabels: {app: web}}', '{}', false],
  ['{matchLabels: {app: web, tier: front}}', '{app: web}', false],
  ['{matchLabels: {version: "1.10"}}', '{version: "1.1"}', false],
  ['{matchLabels: {app: ""}}', '{app: ""}', true],
  ['{matchLabels: {app: ""}}', '{app: }', true],
  ['{matchLabels: {app: }}', '{app: ""}', true],
  ['{matchLabels: {app: ""}}', '{}', false],
  [terms('key: app, operator: In, values: [web, api]'), '{app: api}', true],
  [terms('key: app, operator: In, values: [web, api]'), '{app: db}', false],
  [terms('key: app, operator: In, values: [web, api]'), '{}', false],
  [terms('key: app, operator: In, values: [""]'), '{app: ""}', true],
  [terms('key: app, operator: NotIn, values: [web, api]'), '{app: api}', false],
  [terms('key: app, operator: NotIn, values: [web, api]'), '{app: db}', true],
  [terms('key: app, operator: NotIn, values: [web, api]'), '{}', true],
  [terms('key: app, operator: Exists'), '{app: web}', true],
  [terms('key: app, operator: Exists'), '{app: ""}', true],
  [terms('key: app, operator: Exists'), '{tier: front}', false],
  [terms('key: app, operator: DoesNotExist'), '{tier: front}', true],
  [terms('key: app, operator: DoesNotExist'), '{app: ""}', false],
  [terms('key: app, operator: Exists', 'key: app, operator: NotIn, values: [web]'), '{app: api}', true],
  [terms('key: app, operator: Exists', 'key: app, operator: NotIn, values: [web]'), '{}', false],
  [terms('key: app, operator: In, values: [web]', 'key: app, operator: In, values: [api]'), '{app: web}', false],
  ['{matchLabels: {app: web}, matchExpressions: [{key: app, operator: Exists}]}', '{app: web}', true],
  ['{matchLabels: {app: web}, matchExpressions: [{key: app, operator: DoesNotExist}]}', '{app: web}', false],
  ['{matchLabels: {__proto__: x}}', '{}', false],
  ['{matchLabels: {__proto__: x}}', '{__proto__: x}', true],
  [terms('key: constructor, operator: Exists'), '{}', false],
  [terms('key: toString, operator: DoesNotExist'), '{}', true],
];

describe('a label selector', () => {
  test.each(answers)('%s asked about %s: %s', (selector, labels, holds) => {
    expect(matches(selectorOf(valueOf(selector)), labelsOf(valueOf(labels)))).toBe(holds);
  });

  test.each<[what: string, selector: string]>([
    ['an unknown operator', terms('key: app, operator: Equals, values: [web]')],
    ['an operator in another case', terms('key: app, operator: in, values: [web]')],
    ['a missing key', terms('operator: Exists')],
    ['a term that is no map', '{matchExpressions: [app]}'],
    ['expressions that are no list', '{matchExpressions: {key: app}}'],
    ['a value that is no string', '{matchLabels: {app: 1}}'],
    ['no map at all', 'app=web'],
  ])('leaves out what cannot be read: %s', (_, selector) => {
    expect(selectorOf(valueOf(selector)).terms).toEqual([]);
  });

  test('is absent like an empty one: its reader has to tell them apart', () => {
    expect(selectorOf(undefined)).toEqual({ terms: [] });
    expect(selectorOfMap(undefined)).toEqual({ terms: [] });
  });
});

test('a flat map is a list of equalities, whatever its keys are called', () => {
  const selector = selectorOfMap(valueOf('{app: web, matchLabels: x}'));
  expect(matches(selector, labelsOf(valueOf('{app: web, matchLabels: x}')))).toBe(true);
  expect(matches(selector, labelsOf(valueOf('{app: web}')))).toBe(false);
});

describe('in the argument of a finding', () => {
  test('labels and selectors look as they are written', () => {
    const selector = `{matchLabels: {app: web}, ${terms(
      'key: tier, operator: In, values: [front, edge]',
      'key: zone, operator: NotIn, values: [a]',
      'key: owner, operator: Exists',
      'key: legacy, operator: DoesNotExist',
    ).slice(1)}`;
    expect(printSelector(selectorOf(valueOf(selector)))).toBe(
      'app: web, tier in (front, edge), zone notin (a), owner, !legacy',
    );
    expect(printLabels(labelsOf(valueOf('{app: web, tier: }')))).toBe('app: web, tier: ');
  });

  test('thousands of them stay short', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `k${index}`);
    const many = valueOf(`{${names.map((name) => `${name}: x`).join(', ')}}`);
    const values = terms(`key: app, operator: In, values: [${names.join(', ')}]`);
    expect(printLabels(labelsOf(many))).toBe(
      `${names
        .slice(0, 8)
        .map((name) => `${name}: x`)
        .join(', ')}, …`,
    );
    expect(printSelector(selectorOfMap(many)).length).toBeLessThan(100);
    expect(printSelector(selectorOf(valueOf(values))).length).toBeLessThan(100);
  });
});
