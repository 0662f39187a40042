import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analysis, AnalyzeOptions } from '../../src/engine/analysis.ts';
import type { Fetch } from '../../src/engine/core.ts';
import { kindRules, partOf } from '../../src/engine/rules/kinds.ts';
import { clusterJudges } from '../../src/engine/rules/parts/cluster.ts';
import { coreJudges } from '../../src/engine/rules/parts/core.ts';
import { extensionJudges } from '../../src/engine/rules/parts/extension.ts';
import { networkJudges } from '../../src/engine/rules/parts/network.ts';
import { podsJudges } from '../../src/engine/rules/parts/pods.ts';

const options = { kubernetes: '1.37' } as const;
const offline: Fetch = () => Promise.reject(new Error('offline'));

/** A core without any part yet: what is loaded stays in its modules, so each test has modules of its own. */
let core: typeof import('../../src/engine/core.ts');
let parts: (typeof import('../../src/engine/parts/load-parts.ts'))['parts'];
beforeEach(async () => {
  vi.resetModules();
  core = await import('../../src/engine/core.ts');
  ({ parts } = await import('../../src/engine/parts/load-parts.ts'));
});

const inFile = (text: string) => [{ name: 'a.yaml', text }];

/** What the core answers, and the parts that it fetched for it. */
async function judged(
  text: string,
  asked: AnalyzeOptions = options,
): Promise<{ analysis: Analysis; fetched: string[] }> {
  const fetched: string[] = [];
  const workspace = core.createCoreWorkspace((part) => {
    fetched.push(part);
    return parts[part]();
  });
  return { analysis: await workspace.analyze(inFile(text), asked), fetched };
}

const codesOf = ({ files }: Analysis): string[] =>
  files.flatMap(({ documents }) => documents.flatMap(({ findings }) => findings.map(({ code }) => code)));

const pod = `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  containers: [{ name: web, image: 'nginx:1.29' }]
`;

const tables = {
  core: coreJudges,
  pods: podsJudges,
  network: networkJudges,
  cluster: clusterJudges,
  extension: extensionJudges,
};

describe('which part brings the rules of a kind', () => {
  const placed = Object.entries(tables).flatMap(([part, table]) => [...table.keys()].map((key) => ({ part, key })));

  it.each(placed)('$key: $part', ({ part, key }) => {
    expect(partOf(key) ?? 'core').toBe(part);
  });

  it.each([...kindRules.keys()])('%s has a row in a part', (key) => {
    expect(placed.map((row) => row.key)).toContain(key);
  });
});

it('says nothing of any kind whose part is missing', async () => {
  const keys = [...kindRules.keys()].filter(partOf);
  const wanted = await Promise.all(
    keys.map(async (key) => {
      const [apiVersion, kind] = key.split(' ');
      const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\n`;
      const answer = core.createCoreWorkspace(offline).analyze(inFile(text), options);
      return [key, await answer.then(() => 'an answer', String)];
    }),
  );
  expect(wanted).toEqual(keys.map((key) => [key, `PartMissing: ${partOf(key)}, set`]));
});

it('fetches nothing for a text without an object', async () => {
  const { analysis, fetched } = await judged('# nothing yet\n');
  expect(fetched).toEqual([]);
  expect(codesOf(analysis)).toEqual([]);
});

it('fetches for what it can judge itself only what looks at all objects together', async () => {
  const { analysis, fetched } = await judged('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: A }\n');
  expect(fetched).toEqual(['set']);
  expect(codesOf(analysis)).toEqual(['invalid-name']);
});

it('fetches good practice when it is looked for', async () => {
  const { analysis, fetched } = await judged(pod, { ...options, profile: 'learn' });
  expect(fetched.sort()).toEqual(['practice', 'pods', 'set'].sort());
  expect(codesOf(analysis)).toContain('resources-not-set');
});

it('finds the kind behind escapes', async () => {
  const { fetched } = await judged(pod.replace('kind: Pod', 'kind: "\\x50od"'));
  expect(fetched).toEqual(['pods', 'set']);
});

it('fetches the answers when something is asked', async () => {
  const service =
    'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web }, ports: [{ port: 80 }] }\n';
  const { analysis, fetched } = await judged(service, { ...options, ask: ['serviceReaches', 'mounts'] });
  expect(fetched).toContain('answers');
  expect(Object.keys(analysis.asked!)).toEqual(['serviceReaches', 'mounts']);
  expect(analysis.asked!.serviceReaches).toMatchObject([{ service: { name: 'web' }, reaches: [] }]);
});

it('asks again after a part could not be fetched', async () => {
  let isOnline = false;
  const workspace = core.createCoreWorkspace((part) => (isOnline ? parts[part]() : offline(part)));
  const ask = () => workspace.analyze(inFile(pod.replace('nginx:1.29', '')), options);
  await expect(ask()).rejects.toThrow(core.PartMissing);
  isOnline = true;
  expect(codesOf(await ask())).toContain('required-field-missing');
});

it('judges a custom resource by the definition beside it', async () => {
  const { analysis, fetched } = await judged(`apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: boats.sea.example }
spec:
  group: sea.example
  scope: Namespaced
  names: { plural: boats, kind: Boat }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties: { length: { type: integer, maximum: 9 } }
---
apiVersion: sea.example/v1
kind: Boat
metadata: { name: ark }
length: 10
`);
  expect(fetched).toEqual(['extension', 'set']);
  expect(analysis.files[0]!.documents.map(({ outcome }) => outcome)).toEqual(['accepted', 'refused']);
});

it('denies a Pod by the level of its namespace', async () => {
  const namespace = `apiVersion: v1
kind: Namespace
metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: restricted } }
---
`;
  const { analysis, fetched } = await judged(namespace + pod);
  expect(fetched.sort()).toEqual(['pod-security', 'pods', 'set']);
  expect(codesOf(analysis)).toContain('pod-security-violated');
});

it('counts a Pod against the quota of its namespace', async () => {
  const quota = `apiVersion: v1
kind: ResourceQuota
metadata: { name: few, namespace: shop }
spec: { hard: { pods: '0' } }
---
`;
  const { analysis, fetched } = await judged(quota + pod);
  expect(fetched.sort()).toEqual(['cluster', 'pods', 'set']);
  expect(codesOf(analysis)).toContain('quota-exceeded');
});
