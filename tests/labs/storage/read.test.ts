import { describe, expect, test } from 'vitest';
import { moved, withEvents } from '../../../src/labs/storage/edit-events.ts';
import { model } from '../../../src/labs/storage/model.ts';
import { configSchema, rowSchemas } from '../../../src/labs/storage/schema.ts';
import { rows } from '../../../src/labs/storage/goals.ts';
import { claim, volume } from './manifests.ts';

const config = { nodes: [{ name: 'node-1', zone: 'a' }], drivers: [] };
const manifest = volume('v');
const faultsOf = (...files: readonly (readonly [name: string, text: string])[]): readonly string[] =>
  model
    .compute(
      files.map(([name, text]) => ({ name, text })),
      config,
    )
    .faults.map(({ code, file, span }) => `${code} ${file}${span ? ` ${span.start}` : ''}`);

describe('what the lab cannot read is a fault at its place', () => {
  test.each([
    ['an event of another name', [['events.yaml', '- aply: Pod/p\n']], ['event-near events.yaml 2']],
    ['a word that is no event', [['events.yaml', '- reboot: Pod/p\n']], ['event-unknown events.yaml 2']],
    ['two events at once', [['events.yaml', '- apply: Pod/p\n  delete: Pod/p\n']], ['event-form events.yaml 2']],
    ['an event that is no pair', [['events.yaml', '- apply\n']], ['event-form events.yaml 2']],
    ['no list', [['events.yaml', 'apply: Pod/p\n']], ['events-no-list events.yaml 0']],
    ['broken YAML', [['events.yaml', '- "a\n']], ['unreadable events.yaml 2']],
    [
      'more events than are played',
      [['events.yaml', '- apply: Pod/p\n'.repeat(50)]],
      ['too-many-events events.yaml 602'],
    ],
    ['nothing', [['events.yaml', '']], []],
    [
      'another kind',
      [['a.yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\n']],
      ['kind-not-played a.yaml 49'],
    ],
    [
      'another namespace',
      [['a.yaml', claim('c').replace('name: c', 'name: c, namespace: shop')]],
      ['namespace-not-played a.yaml 61'],
    ],
    [
      'an object twice',
      [
        ['a.yaml', manifest],
        ['b.yaml', manifest],
      ],
      ['written-twice b.yaml 56'],
    ],
    ['an object that is refused', [['a.yaml', manifest.replace('1Gi', '-1Gi')]], ['refused a.yaml 89']],
    ['too much text', [['a.yaml', `# ${'x'.repeat(60_000)}`]], ['too-much-text a.yaml']],
    ['a file that is none of ours', [['notes.txt', 'hello']], []],
  ] as const)('%s', (_, files, faults) => {
    expect(faultsOf(...files)).toEqual(faults);
  });

  test.each(['\u0000', '- - -', '{', '? ', '- __proto__: Pod/p', `- apply: ${'['.repeat(5000)}`, '&a [*a, *a]'])(
    '%j is answered',
    (text) => {
      const files = [
        { name: 'events.yaml', text },
        { name: 'a.yaml', text },
      ];
      const state = model.compute(files, config);
      expect(structuredClone(state)).toEqual(state);
      expect(model.compute(files, config)).toEqual(state);
    },
  );
});

describe("the view's own buttons write the events", () => {
  const events = [
    { name: 'apply', on: 'Pod/p' },
    { name: 'place', on: 'Pod/p', zone: 'b' },
  ] as const;
  test('as YAML that is read again', () => {
    const files = withEvents([{ name: 'events.yaml', text: '' }], events);
    expect(files[0]?.text).toBe('- apply: Pod/p\n- place: Pod/p\n  zone: b\n');
    expect(model.compute(files, config).steps.flatMap(({ event }) => event ?? [])).toEqual(events);
    expect(withEvents(files, [])[0]?.text).toBe('[]\n');
    expect(model.compute(withEvents(files, []), config).steps).toHaveLength(1);
  });
  test('moved by one place, and not beyond the ends', () => {
    expect(moved(events, 0, 1)).toEqual([events[1], events[0]]);
    expect(moved(events, 0, -1)).toEqual(events);
    expect(moved(events, 1, 1)).toEqual(events);
  });
});

describe('the configuration', () => {
  const right = { ...config, drivers: [{ provisioner: 'd', reach: 'zone' }], events: [{ place: 'Pod/p', zone: 'b' }] };
  test('is read', () => {
    expect(configSchema.parse(right)).toEqual(right);
    expect(Object.keys(rowSchemas)).toEqual(Object.keys(rows));
  });
  test.each([
    { ...right, node: [] },
    { ...right, nodes: [] },
    { ...right, events: [{ place: 'Pod/p', delete: 'Pod/p' }] },
    { ...right, events: [{ reboot: 'Pod/p' }] },
    { ...right, drivers: [{ provisioner: 'd', reach: 'moon' }] },
  ])('%j is refused', (wrong) => {
    expect(configSchema.safeParse(wrong).success).toBe(false);
  });
});
