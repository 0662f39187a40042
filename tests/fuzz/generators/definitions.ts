import { oddNames, oddTexts, oddValue, type Json } from '../odd-values.ts';
import type { Random } from '../random.ts';
import { writeYaml } from '../write-yaml.ts';

const names = ['a', 'b', 'spec', 'status', 'metadata', 'size', 'apiVersion'];
const types = ['object', 'array', 'string', 'integer', 'number', 'boolean', '', 'null'];

/** A CustomResourceDefinition whose schema nobody wrote in good faith, and objects of it. */
export function definitions(r: Random): string {
  const definition = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: r.chance(0.9) ? 'ships.example.com' : r.pick(oddNames) },
    spec: {
      group: 'example.com',
      scope: r.pick(['Namespaced', 'Cluster']),
      names: { kind: 'Ship', plural: 'ships', singular: 'ship', listKind: 'ShipList' },
      versions: [
        {
          name: 'v1',
          served: r.chance(0.95),
          storage: true,
          ...(r.chance(0.2) && { subresources: { status: {} } }),
          schema: { openAPIV3Schema: { type: 'object', ...(schema(r, 4) as object) } },
        },
      ],
    },
  };
  const objects = Array.from({ length: 1 + r.times(4) }, (): Json => ({
    ...(value(r, 4) as object),
    apiVersion: 'example.com/v1',
    kind: 'Ship',
    metadata: { name: 'a' },
  }));
  return [definition as Json, ...objects].map((each) => writeYaml(each, r)).join('\n---\n');
}

/** A pattern that takes time beyond measure where it is tried by going back. */
const patterns = [
  ...[
    '^(a+)+$',
    '^(a|aa)+$',
    '(.*)*x',
    '^([a-zA-Z0-9]+\\s?)*$',
    '(x+x+)+y',
    '^(\\w+)+:$',
    'a{1000}{1000}',
    '((((a*)*)*)*)*b',
  ],
  ...['[[:alpha:]]+', '(?P<n>a)', '\\pN', '[^', '(?i)ABC', '\\x{10FFFF}', '$^', '\\b\\B', '(?=a)'],
];

function schema(r: Random, depth: number): Json {
  if (r.chance(0.02)) return oddValue(r);
  const made: { [key: string]: Json } = {};
  if (r.chance(0.9)) made['type'] = r.pick(types);
  const some = (): Json => (depth > 0 ? schema(r, depth - 1) : {});
  const list = (): Json => Array.from({ length: r.times(3) }, some);
  const map = (): Json =>
    Object.fromEntries(Array.from({ length: r.times(4) }, () => [r.pick(r.chance(0.9) ? names : oddNames), some()]));
  const parts: Readonly<Record<string, () => Json>> = {
    properties: map,
    items: some,
    additionalProperties: () => (r.chance(0.5) ? r.chance(0.5) : some()),
    allOf: list,
    anyOf: list,
    oneOf: list,
    not: some,
    pattern: () => r.pick(patterns),
    enum: () => Array.from({ length: r.times(4) }, () => oddValue(r)),
    default: () => value(r, 2),
    required: () => [r.pick(names), r.pick(oddNames)],
    minimum: () => oddValue(r, 0),
    maximum: () => r.pick([0, 1, 1e308]),
    multipleOf: () => r.pick([0, 0.1, -1, 1e-300]),
    minLength: () => r.pick([-1, 0, 5]),
    maxLength: () => r.pick([-1, 0, 5, 1e15]),
    maxItems: () => r.below(3),
    uniqueItems: () => r.chance(0.5),
    format: () => r.pick(['date-time', 'int32', 'byte', 'ipv4', 'uri', 'x', 'duration', 'cidr', 'uuid', 'email']),
    nullable: () => r.chance(0.5),
    $ref: () => '#',
    definitions: map,
    patternProperties: () => ({ [r.pick(patterns)]: some() }),
    'x-kubernetes-preserve-unknown-fields': () => r.chance(0.8),
    'x-kubernetes-int-or-string': () => true,
    'x-kubernetes-embedded-resource': () => true,
    'x-kubernetes-list-type': () => r.pick(['map', 'set', 'atomic']),
    'x-kubernetes-list-map-keys': () => [r.pick(names)],
    'x-kubernetes-map-type': () => 'granular',
    'x-kubernetes-validations': () => [{ rule: r.pick(oddTexts) }],
  };
  const words = Object.keys(parts);
  for (let left = 1 + r.times(5); left > 0; left--) {
    const word = r.chance(0.4) ? r.pick(['properties', 'items']) : r.pick(words);
    made[word] = parts[word]!();
  }
  return made;
}

function value(r: Random, depth: number): Json {
  if (depth === 0 || r.chance(0.2)) return r.chance(0.2) ? `${'a'.repeat(r.below(60))}!` : oddValue(r, 1);
  if (r.chance(0.2)) return Array.from({ length: r.times(5) }, () => value(r, depth - 1));
  return Object.fromEntries(Array.from({ length: 1 + r.times(4) }, () => [r.pick(names), value(r, depth - 1)]));
}
