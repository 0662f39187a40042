import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mounts, type FileOrigin, type Mount, type MountedFile } from '../../../../src/engine/set/answers/mounts.ts';
import { membersOf } from './members-of.ts';

const folder = new URL('mounts/', import.meta.url);

function origin(from: FileOrigin): string {
  switch (from.is) {
    case 'key':
      return `${from.of.kind}/${from.of.name}.${from.key}`;
    case 'token':
      return `token${from.audience && ` for ${from.audience}`}, ${from.expirationSeconds} s`;
    case 'trust-bundle':
      return `trust-bundle ${from.name}`;
    case 'certificate':
      return `certificate ${from.signer}`;
    default:
      return `${from.is} ${from.path}`;
  }
}

const line = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(' ');

const printFile = ({ path, mode, origin: from, missing, hiddenBy, replaces }: MountedFile): string =>
  line(
    `  ${path} 0${mode.toString(8)} ${origin(from)}`,
    missing && `missing-${missing}`,
    replaces && `over ${origin(replaces)}`,
    hiddenBy && `hidden-by ${hiddenBy}`,
  );

const print = (container: string, mount: Mount): readonly string[] => [
  line(
    `${container} ${mount.path} ${mount.type || 'no-volume'}`,
    mount.object && `${mount.object.kind}/${mount.object.name}`,
    mount.readOnly ? 'read-only' : 'read-write',
    mount.optional && 'optional',
    mount.objectMissing && 'object-missing',
    typeof mount.subPath === 'string' && `part ${mount.subPath}`,
    typeof mount.subPath === 'object' && `part ${mount.subPath.unknown} unknown`,
    mount.subPathMissing && 'empty',
    mount.subPath !== undefined && !mount.follows && 'stays',
    mount.byDefault && 'by-default',
    mount.coveredBy.length > 0 && `covered-by ${mount.coveredBy.join()}`,
  ),
  ...(mount.files ?? []).map(printFile),
];

const mountsIn = (text: string): readonly string[] =>
  mounts(membersOf(text)).flatMap(({ container, mounts: all }) => all.flatMap((mount) => print(container, mount)));

describe('what containers find mounted, in examples of the documentation', () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    expect(text).toMatch(/^# Source: (?:https:\/\/kubernetes\.io\/docs\/|p)\S+/);
    const expected = [...text.matchAll(/^# expect: (.*)$/gm)].map(([, each]) => each);
    expect(mountsIn(text)).toEqual(expected);
  });
});

describe('what mounts make of odd input', () => {
  const pod = (container: string, more = ''): string =>
    `{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {automountServiceAccountToken: false, containers: [{name: c, image: i, ${container}}], ${more}}}`;

  test('a volume that is not there', () => {
    expect(mountsIn(pod('volumeMounts: [{name: x, mountPath: a}]'))).toEqual(['c /a no-volume read-write']);
  });

  test('of two at one place the later lies over the earlier', () => {
    const [first, second] = mountsIn(
      pod('volumeMounts: [{name: v, mountPath: /a}, {name: v, mountPath: /a/}]', 'volumes: [{name: v, emptyDir: {}}]'),
    );
    expect(first).toContain('covered-by /a/');
    expect(second).not.toContain('covered-by');
  });

  test('thousands of files at hundreds of places are listed in part', () => {
    const keys = Array.from({ length: 2000 }, (_, index) => `k${index}: ""`).join(', ');
    const places = Array.from({ length: 200 }, (_, index) => `{name: v, mountPath: /m${index}}`).join(', ');
    const text = [
      `{apiVersion: v1, kind: ConfigMap, metadata: {name: m}, data: {${keys}}}`,
      pod(`volumeMounts: [${places}]`, 'volumes: [{name: v, configMap: {name: m}}]'),
    ].join('\n---\n');
    const [only] = mounts(membersOf(text));
    expect(only!.mounts.filter(({ files }) => files).length).toBeLessThan(30);
    expect(only!.mounts).toHaveLength(200);
  });
});
