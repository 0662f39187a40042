import { readFileSync } from 'node:fs';
import type { Trace } from '../../../src/lessons/schema/trace.ts';
import { openDocument } from '../../../src/engine/document.ts';
import { splitDocuments } from '../../../src/engine/yaml/split.ts';
import { toJson } from '../../../src/engine/yaml/to-json.ts';
import { pathOf, type Client, type KubernetesObject } from './client.ts';
import { nameTrace, type RawStep } from './trace-names.ts';
import { rawState, waitingPods } from './trace-state.ts';
import { pause, settled } from './settle.ts';
import { traceCases, type TraceAction, type TraceCase } from './traces-cases.ts';

/** So long nothing changes before a step counts as over. */
const quiet = 2000;

/** Plays each case and gives the files that lessons read, by name. */
export async function recordTraces(client: Client, kubernetes: string): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const each of traceCases) {
    const trace = await traceOf(client, each, kubernetes);
    files[`content/traces/${each.name}.json`] = `${printJson(trace)}\n`;
  }
  return files;
}

/** Each object of a step on a line of its own. */
function printJson(value: unknown, depth = 0): string {
  const isList = Array.isArray(value);
  if (depth === 4 || typeof value !== 'object' || value === null || (isList && value.length === 0)) {
    return JSON.stringify(value);
  }
  const margin = '\n' + ' '.repeat(depth);
  const parts = isList
    ? value.map((each) => printJson(each, depth + 1))
    : Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${printJson(each, depth + 1)}`);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  return `${open}${parts.map((part) => `${margin} ${part}`).join()}${margin}${close}`;
}

async function traceOf(client: Client, { name, manifest, then }: TraceCase, kubernetes: string): Promise<Trace> {
  const text = readFileSync(new URL(`traces/${manifest}`, import.meta.url), 'utf8');
  await client.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }, '');
  await settled(async () => (await client.ask('GET', `/api/v1/namespaces/${name}/serviceaccounts/default`)).code, 300);
  const steps: RawStep[] = [];
  const seen = async (action: RawStep['action']): Promise<void> => {
    steps.push({ action, ...(await settled(() => rawState(client, name), quiet)) });
  };
  const start = async (uids: readonly string[]): Promise<void> => {
    for (const uid of uids) await goAhead(client, name, uid);
    await seen({ by: 'node', does: 'start', uids });
  };

  for (const object of objectsIn(text)) {
    const { code, body } = await client.create(object, name);
    if (code >= 300) throw new Error(`${name}: ${JSON.stringify(body)}`);
  }
  await seen({ by: 'reader', does: 'create' });
  await start(await waitingPods(client, name));
  for (const action of then) {
    await act(client, name, action, steps, seen);
    // Each that starts may bring the next.
    for (let next = await waitingPods(client, name); next.length > 0; next = await waitingPods(client, name)) {
      await start(next.slice(0, 1));
    }
  }
  await client.ask('DELETE', `/api/v1/namespaces/${name}`);
  while ((await client.list('v1 Pod', name)).length > 0) await pause(100);
  return {
    generated: `sh tests/conformance/cluster/record.sh ${kubernetes} traces`,
    kubernetes,
    manifest: text,
    steps: nameTrace(steps),
  };
}

async function act(
  client: Client,
  namespace: string,
  action: TraceAction,
  steps: readonly RawStep[],
  seen: (action: RawStep['action']) => Promise<void>,
): Promise<void> {
  if (action.does === 'wait') {
    await pause(action.seconds * 1000);
    await seen({ by: 'clock', ...action });
    return;
  }
  const [kind = '', written = ''] = action.object.split('/');
  // Which of equal Pods is meant makes no difference: it is named afterwards.
  const pod = kind === 'Pod' ? steps.at(-1)!.pods[0] : undefined;
  const path = pathOf(kind === 'Pod' ? 'v1 Pod' : `apps/v1 ${kind}`, namespace, pod?.name ?? written);
  if (action.does === 'delete') {
    await client.must('DELETE', path);
    await seen({ by: 'reader', does: 'delete', uid: pod!.uid });
    return;
  }
  const object = pod ? { uid: pod.uid } : { object: action.object };
  await client.must('PATCH', path, action.patch);
  await seen({ by: 'reader', does: 'change', ...object, patch: action.patch });
}

/** Tells the played kubelet to start a Pod. */
async function goAhead(client: Client, namespace: string, uid: string): Promise<void> {
  const pod = (await client.list('v1 Pod', namespace)).find(({ metadata }) => metadata.uid === uid)!;
  const patch = { metadata: { annotations: { 'played-kubelet/go-ahead': 'yes' } } };
  await client.must('PATCH', pathOf('v1 Pod', namespace, pod.metadata.name), patch);
}

const objectsIn = (text: string): readonly KubernetesObject[] =>
  splitDocuments(text).documents.flatMap((each) =>
    openDocument(each.text).roots.map((root) => toJson(root) as unknown as KubernetesObject),
  );
