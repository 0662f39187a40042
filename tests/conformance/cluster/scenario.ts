import { pathOf, type Client, type KubernetesObject } from './client.ts';
import { pause, settled } from './settle.ts';

/** Objects that are created in order, each seen to settle before the next, in a namespace of their own. */
export type Scenario = { readonly name: string; readonly objects: readonly KubernetesObject[] };

/** What became of a scenario, as it is stored: one line for each fact. */
export type Recorded = { readonly name: string; readonly facts: readonly string[] };

/** Reads the facts of a namespace as lines, with the same names each time. */
export type Facts = (client: Client, namespace: string) => Promise<readonly string[]>;

/**
 * Plays scenarios and gives the settled facts.
 * @param atOnce so many are played at the same time; 1 for those whose objects lie in no namespace
 * @param quiet milliseconds without a change that count as settled
 */
export async function play(
  client: Client,
  scenarios: readonly Scenario[],
  facts: Facts,
  { atOnce, quiet }: { readonly atOnce: number; readonly quiet: number },
): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  const left = scenarios.map((scenario, index) => ({ scenario, index }));
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const namespace = `scenario-${next.index + 1}`;
      recorded[next.index] = {
        name: next.scenario.name,
        facts: await playOne(client, next.scenario, namespace, facts, quiet),
      };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return recorded;
}

async function playOne(
  client: Client,
  { objects }: Scenario,
  namespace: string,
  facts: Facts,
  quiet: number,
): Promise<readonly string[]> {
  await open(client, namespace);
  const refused: string[] = [];
  for (const object of objects) {
    const { code, body } = await client.create(inNamespace(object, namespace), namespace);
    const { message = '' } = body as { message?: string };
    if (code >= 300) refused.push(`${object.kind} ${object.metadata.name}: refused, ${message}`);
    else if (object.kind === 'PersistentVolume') await seen(client, inNamespace(object, namespace));
    else await settled(() => facts(client, namespace), 200);
  }
  const lines = await settled(() => facts(client, namespace), quiet);
  await removeCommon(
    client,
    objects.map((object) => inNamespace(object, namespace)),
    namespace,
  );
  return [...refused, ...lines].map((line) => line.replaceAll(`${namespace}-`, '').replaceAll(namespace, 'default'));
}

/** Makes a namespace. Pods are refused until the controller has made the account that they run as. */
export async function open(client: Client, namespace: string): Promise<void> {
  await client.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } }, '');
  await settled(
    async () => (await client.ask('GET', `/api/v1/namespaces/${namespace}/serviceaccounts/default`)).code,
    300,
  );
}

/** Waits until the controller has looked at a volume: before that it is for no claim. */
export async function seen(client: Client, { metadata }: KubernetesObject): Promise<void> {
  const read = (): Promise<unknown> => client.must('GET', pathOf('v1 PersistentVolume', '', metadata.name));
  const phase = (volume: unknown): string | undefined => (volume as { status: { phase?: string } }).status.phase;
  while (['Pending', '', undefined].includes(phase(await read()))) await pause(50);
}

/**
 * An object as it is sent. A volume that is reserved for a claim names its namespace: `default` stands for that of the
 * scenario. Volumes and classes get names that no other scenario has: the components remember those that are gone.
 */
export function inNamespace(object: KubernetesObject, namespace: string): KubernetesObject {
  const isCommon = ['PersistentVolume', 'StorageClass'].includes(object.kind);
  const named = isCommon
    ? { ...object, metadata: { ...object.metadata, name: `${namespace}-${object.metadata.name}` } }
    : object;
  const text = JSON.stringify(named)
    .replaceAll('"namespace":"default"', `"namespace":"${namespace}"`)
    .replaceAll(/"(storageClassName|volumeName)":"([^"]+)"/g, `"$1":"${namespace}-$2"`);
  return JSON.parse(text) as KubernetesObject;
}

/** Removes what the next scenario would find: the objects that lie in no namespace. */
export async function removeCommon(
  client: Client,
  objects: readonly KubernetesObject[],
  namespace: string,
): Promise<void> {
  await client.ask('DELETE', `/api/v1/namespaces/${namespace}`);
  // Pods that still run would take room from those of the next scenario, and claims that still wait its volumes.
  for (const kind of ['v1 Pod', 'v1 PersistentVolumeClaim']) {
    while ((await client.list(kind, namespace)).length > 0) await pause(100);
  }
  const common = objects.filter(({ kind }) => ['PersistentVolume', 'StorageClass', 'PriorityClass'].includes(kind));
  for (const { apiVersion, kind, metadata } of common) {
    const path = pathOf(`${apiVersion} ${kind}`, '', metadata.name);
    await client.ask('DELETE', path);
    while ((await client.ask('GET', path)).code !== 404) await pause(50);
  }
}

/** Writes and reads what is stored: the name of a scenario, and its facts indented below it. */
export const printRecorded = (recorded: readonly Recorded[]): string =>
  recorded.map(({ name, facts }) => [name, ...facts.map((fact) => `  ${fact}`)].join('\n') + '\n').join('');

export function readRecorded(text: string): ReadonlyMap<string, readonly string[]> {
  const read = new Map<string, string[]>();
  let facts: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('  ')) facts.push(line.slice(2));
    else if (line !== '') read.set(line, (facts = []));
  }
  return read;
}
