import { expect, test } from 'vitest';
import { foundIn } from './found.ts';

const pod = (name: string, labels: string, namespace = 'shop'): string =>
  `---\napiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: ${namespace}, labels: ${labels}}\nspec: {containers: [{name: a, image: b}]}\n`;
const service =
  'apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\nspec: {selector: {app: web, tier: front}, ports: [{port: 80}]}\n';

/** The workload that was probably meant: the one that answers most terms, then that has most keys, then by its name. */
test.each<[what: string, pods: string, near: string, difference: string]>([
  ['nobody', '', '', ''],
  ['nobody of another namespace', pod('a', '{app: web, tier: back}', 'store'), '', ''],
  ['nobody without labels', pod('web', '{}'), '', ''],
  ['nobody with other keys and another name', pod('a', '{name: web}'), '', ''],
  ['one that answers a term', pod('a', '{app: api}') + pod('b', '{app: web}'), 'Pod/b', 'app: web'],
  ['one term more', pod('a', '{app: web}') + pod('b', '{app: web, tier: back}'), 'Pod/b', 'app: web, tier: back'],
  ['one that has the keys', pod('a', '{name: x}') + pod('b', '{app: x, tier: x}'), 'Pod/b', 'app: x, tier: x'],
  ['a term before keys and name', pod('web', '{app: x}') + pod('b', '{tier: front}'), 'Pod/b', 'tier: front'],
  ['one of the same name', pod('a', '{x: z}') + pod('web', '{x: z}'), 'Pod/web', 'x: z'],
  ['the first of equals', pod('a', '{app: x}') + pod('b', '{app: x}'), 'Pod/a', 'app: x'],
])('%s', (_, pods, near, difference) => {
  expect(foundIn(service + pods, 'service-selects-no-pod')).toMatchObject([
    { document: 0, args: { selector: 'app: web, tier: front', near, difference } },
  ]);
});
