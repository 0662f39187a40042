import { expect, it } from 'vitest';
import { withEntry } from '../../../src/labs/containers-vms/edit-placement.ts';

type Row = [before: string, section: 'vms' | 'services', key: string, value: string | undefined, after: string];

it.each<Row>([
  ['', 'vms', 'a', 'linux', 'vms:\n  a: linux\n'],
  ['vms: {}\nservices:\n  web: container\n', 'vms', 'a', 'linux', 'vms:\n  a: linux\nservices:\n  web: container\n'],
  ['services:\n  web: container # ours\n', 'services', 'web', 'a', 'services:\n  web: a # ours\n'],
  ['services:\n    web: a\n    api: a\n', 'services', 'web', undefined, 'services:\n    api: a\n'],
  [
    'vms:\n  a: linux\n\nservices:\n  web: a\n',
    'vms',
    'b',
    'windows',
    'vms:\n  a: linux\n  b: windows\n\nservices:\n  web: a\n',
  ],
])('%j: %s.%s becomes %s', (before, section, key, value, after) => {
  expect(withEntry(before, section, key, value)).toBe(after);
});
