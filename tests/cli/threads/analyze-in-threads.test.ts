import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyze, newestVersion, type SourceFile } from '../../../src/engine/index.ts';
import type { SharedOptions } from '../../../src/engine/share.ts';
import { analyzeInThreads } from '../../../src/cli/threads/analyze-in-threads.ts';
import { startThread } from '../../../src/cli/threads/thread.ts';
import { installPackage, type Started } from '../command.ts';
import { cases } from '../../conformance/corpus/cases.ts';

/** Every so many cases of the corpus, and with each what stands in its cluster, as files of one set. */
function sample(step: number): SourceFile[] {
  const some = cases().filter((_, index) => index % step === 0);
  return some.flatMap(({ yaml, setup = '' }, index) => [
    { name: `${index}.yaml`, text: yaml },
    ...(setup === '' ? [] : [{ name: `${index}-setup.yaml`, text: setup }]),
  ]);
}

const pod = (name: string, more = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name}, namespace: shop }\nspec: { containers: [{ name: a, image: b${more} }] }\n`;
const quota = (name: string): string =>
  `apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: ${name}, namespace: shop }\nspec: { hard: { requests.cpu: 1 } }\n`;
const limits = `apiVersion: v1\nkind: LimitRange\nmetadata: { name: a, namespace: shop }\nspec: { limits: [{ type: Container, max: { cpu: 1 } }] }\n`;
const guarded = `apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: restricted } }\n`;
const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: ships.sea.example }
spec:
  group: sea.example
  scope: Namespaced
  names: { kind: Ship, plural: ships }
  versions:
    - { name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object, properties: { crew: { type: integer } } } } }
`;
const ship = 'apiVersion: sea.example/v1\nkind: Ship\nmetadata: { name: a }\ncrew: many\n';
const service =
  'apiVersion: v1\nkind: Service\nmetadata: { name: a, namespace: shop }\nspec: { selector: { app: b }, ports: [{ port: 1 }] }\n';

/** Objects that judge others, and the others, each in a file of its own unless it says otherwise. */
const sets: Record<string, readonly string[]> = {
  nothing: [],
  'empty files': ['', '---\n', '# nothing\n'],
  'a quota behind its Pods': [pod('a'), pod('b'), quota('q')],
  'two quotas that are one': [quota('q'), pod('a'), quota('q'), pod('b')],
  'equal documents in different files': [`${quota('q')}---\n${pod('x')}`, pod('a'), `${pod('y')}---\n${quota('q')}`],
  'a range of limits': [limits, pod('a', ', resources: { limits: { cpu: 2 } }')],
  'a guarded namespace': [pod('a'), guarded],
  'a definition behind its objects': [ship, definition, ship],
  'a kind that is hidden': [pod('a'), guarded.replace('Namespace', '"Names\\u0070ace"')],
  'a kind in base64': [pod('a'), guarded.replace('Namespace', '!!binary TmFtZXNwYWNl')],
  lists: [
    `apiVersion: v1\nkind: List\nitems:\n${[pod('a'), quota('q')].map((each) => `- ${each.trimEnd().replaceAll('\n', '\n  ')}\n`).join('')}`,
    pod('b'),
  ],
  'references across files': [service, pod('a'), service],
  'an equal file that counts again': [guarded, guarded.replace('restricted', 'privileged'), guarded, pod('a')],
  'equal files': [pod('a'), pod('a'), service, service, 'a: [', 'a: ['],
  'what is no YAML': ['{', '\t\n', '&a [*a]', '\u0000', '__proto__: {a: 1}', pod('a')],
  'comments that silence': [
    `# drydock: allow service-selects-no-pod because it is early\n${service}`,
    `# drydock: allow nothing\n${pod('a')}`,
  ],
  'more documents than are read': ['---\na: 1\n'.repeat(10_050), pod('a')],
};

const inFiles = (texts: readonly string[]): SourceFile[] => texts.map((text, at) => ({ name: `${at}.yaml`, text }));

let drydock: Started;
let bundle: URL;
beforeAll(async () => {
  drydock = await installPackage();
  bundle = pathToFileURL(join(drydock.folder, 'dist', 'drydock.js'));
}, 60_000);
afterAll(() => drydock.remove());

/** What threads of the package say, and what this thread says alone. */
async function expectSame(
  files: readonly SourceFile[],
  options: SharedOptions,
  threads: readonly number[],
): Promise<void> {
  // As text, since the report keeps the order of keys.
  const alone = JSON.stringify(analyze(files, options));
  for (const count of threads) {
    const together = await analyzeInThreads(files, options, count, (asked) => startThread(asked, bundle));
    expect(JSON.stringify(together) === alone, `${count} threads`).toBe(true);
  }
}

describe('the answer is the one of a single thread', () => {
  it.each(Object.entries(sets))('to %s', { timeout: 60_000 }, async (_, texts) => {
    await expectSame(inFiles(texts), { kubernetes: newestVersion, profile: 'strict' }, [2]);
  });

  it('to a sample of the corpus', { timeout: 120_000 }, async () => {
    const files = sample(100);
    expect(files.length).toBeGreaterThan(300);
    await expectSame(files, { kubernetes: newestVersion }, [1, 2, 3]);
    await expectSame([...files].reverse(), { kubernetes: '1.32', profile: 'team', assume: { cluster: 'kind' } }, [2]);
  });
});

it.each(['throw new Error()', 'process.exit(0)', 'export {}; {', ';'.repeat(3)])(
  'a thread that runs %j instead is no answer',
  { timeout: 60_000 },
  async (code) => {
    const program = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
    const files = inFiles(Array.from({ length: 10 }, (_, at) => `# ${'long '.repeat(15_000)}\n${pod(`a-${at}`)}`));
    const asked = analyzeInThreads(files, { kubernetes: newestVersion }, 2, (options) => startThread(options, program));
    await expect(asked).rejects.toThrow();
  },
);
