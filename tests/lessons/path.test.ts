import { expect, it } from 'vitest';
import { parsePath } from '../../src/lessons/path.ts';

it.each([
  ['spec', [{ key: 'spec' }]],
  ['spec.ports[0].port', [{ key: 'spec' }, { key: 'ports' }, { index: 0 }, { key: 'port' }]],
  ['containers[name=web].image', [{ key: 'containers' }, { where: 'name', is: 'web' }, { key: 'image' }]],
  ['labels[app.kubernetes.io/name]', [{ key: 'labels' }, { key: 'app.kubernetes.io/name' }]],
])('%s', (text, steps) => expect(parsePath(text)).toEqual(steps));

it.each(['', '.', 'a..b', 'a.', '.a', 'a[', 'a[]', 'a b', 'a[name=]'])('%j is no path', (text) => {
  expect(parsePath(text)).toBeUndefined();
});
