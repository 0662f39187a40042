import { expect, test } from 'vitest';
import { analyze, createWorkspace } from '../../../src/engine/index.ts';

const namespace = [
  'apiVersion: v1',
  'kind: Namespace',
  'metadata:',
  '  name: a',
  '  labels: {pod-security.kubernetes.io/enforce: baseline}',
].join('\n');
const pod = [
  'apiVersion: v1',
  'kind: Pod',
  'metadata: {name: p, namespace: a}',
  'spec:',
  '  hostPID: true',
  '  containers: [{name: c, image: i}]',
].join('\n');

const options = { kubernetes: '1.37' } as const;

test('a finding points at the label that asks for it, in the file where it stands', () => {
  const { files } = analyze(
    [
      { name: 'pod.yaml', text: pod },
      { name: 'namespace.yaml', text: namespace },
    ],
    options,
  );
  const [document] = files[0]!.documents;
  const [finding] = document!.findings.filter(({ code }) => code === 'pod-security-violated');
  expect(document!.outcome).toBe('refused');
  expect(pod.slice(finding!.at.start, finding!.at.end)).toBe('true');
  const [place] = finding!.related;
  expect(place).toMatchObject({ role: 'asked-here', document: { file: 1, document: 0 } });
  expect(namespace.slice(place!.at.start, place!.at.end)).toBe('baseline');
  expect(finding).not.toHaveProperty('by');
});

test('the place moves with the document', () => {
  const workspace = createWorkspace();
  const placeIn = (texts: readonly string[]): unknown => {
    const { files } = workspace.analyze([{ name: 'all.yaml', text: texts.join('\n---\n') }], options);
    const findings = files[0]!.documents.flatMap((document) => document.findings);
    return findings.find(({ code }) => code === 'pod-security-violated')?.related[0]?.document;
  };
  expect(placeIn([namespace, pod])).toEqual({ file: 0, document: 0 });
  expect(placeIn([pod, namespace])).toEqual({ file: 0, document: 1 });
  expect(placeIn([pod])).toBeUndefined();
});

test('a fix is offered only for what is written', () => {
  const container = (context: string): string => pod.replace('image: i', `image: i, securityContext: ${context}`);
  const fixesOf = (context: string): unknown => {
    const restricted = namespace.replace('baseline', 'restricted');
    const { files } = analyze([{ name: 'a.yaml', text: `${restricted}\n---\n${container(context)}` }], options);
    const findings = files[0]!.documents.flatMap((document) => document.findings);
    return findings
      .filter(({ path = '' }) => path.endsWith('allowPrivilegeEscalation'))
      .flatMap(({ fixes }) => fixes.map(({ text }) => text));
  };
  expect(fixesOf('{allowPrivilegeEscalation: true}')).toEqual(['false']);
  expect(fixesOf('{}')).toEqual([]);
});
