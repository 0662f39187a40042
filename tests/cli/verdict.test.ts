import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { printExact } from '../../src/cli/print-exact.ts';

const command = new URL('../../src/cli/verdict.ts', import.meta.url).pathname;

/** Asks the command about cases, one answer a line. */
function verdicts(args: readonly string[], ...cases: readonly object[]): unknown[] {
  const input = cases.map((one) => `${JSON.stringify(one)}\n`).join('');
  const { stdout } = spawnSync(process.execPath, [command, ...args], { input, encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n';
const stored = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'default' } };

test('each case has one line, in order', () => {
  const answers = verdicts([], { id: '1', yaml: configMap }, { id: '2', yaml: '' }, { id: '3', yaml: configMap });
  expect(answers).toEqual([
    { id: '1', docs: [{ gvk: 'v1 ConfigMap', code: 201 }] },
    { id: '2', docs: [] },
    { id: '3', docs: [{ gvk: 'v1 ConfigMap', code: 201 }] },
  ]);
});

test('--objects adds what is stored of an accepted object, and of no other', () => {
  const refused = configMap.replace('name: a', 'name: A');
  const [accepted, other] = verdicts(['--objects'], { id: '1', yaml: configMap }, { id: '2', yaml: refused });
  expect(accepted).toEqual({ id: '1', docs: [{ gvk: 'v1 ConfigMap', code: 201, object: stored }] });
  expect(other).toMatchObject({ docs: [{ code: 422 }] });
  expect(other).not.toHaveProperty('docs.0.object');
});

test('whole numbers keep all their digits', () => {
  expect(printExact({ a: 9223372036854775807n, b: [1.5, 'c', null] })).toBe(
    '{"a":9223372036854775807,"b":[1.5,"c",null]}',
  );
});
