import { eventOf } from '../../../src/labs/storage/event-text.ts';
import type { StorageEvent } from '../../../src/labs/storage/shapes.ts';
import { pathOf, type Client, type KubernetesObject } from './client.ts';
import { inNamespace, open, printRecorded, removeCommon, seen, type Recorded } from './scenario.ts';
import { pause, settled } from './settle.ts';
import { storageCases, type StorageCase } from './storage-cases.ts';

/** Plays each case after the other: volumes, classes and nodes lie in no namespace. */
export async function recordStorage(client: Client): Promise<string> {
  const recorded: Recorded[] = [];
  for (const [index, each] of storageCases.entries())
    recorded.push(await playCase(client, each, `storage-${index + 1}`));
  return printRecorded(recorded);
}

type Stage = { readonly client: Client; readonly namespace: string; readonly objects: readonly KubernetesObject[] };

async function playCase(client: Client, { name, objects, events }: StorageCase, namespace: string): Promise<Recorded> {
  await open(client, namespace);
  const stage = { client, namespace, objects };
  const nodes = await client.list('v1 Node', '');
  const facts: string[] = [];
  for (const [index, form] of events.entries()) {
    const event = eventOf(form)!;
    await happen(stage, event);
    await settled(() => standing(stage), 2500);
    await deleteDisks(stage);
    facts.push(
      `${index + 1} ${event.name} ${event.on}${event.zone ? ` in ${event.zone}` : ''}: ${await settled(() => standing(stage), 1000)}`,
    );
  }
  await removeCommon(
    client,
    objects.map((object) => inNamespace(object, namespace)),
    namespace,
  );
  for (const made of (await client.list('v1 PersistentVolume', '')).filter(isMade))
    await remove(client, 'PersistentVolume', '', made.metadata.name);
  await bringBack(client, nodes);
  return { name, facts };
}

/** Lets an event happen in the cluster. */
async function happen(stage: Stage, { name, on, zone }: StorageEvent): Promise<void> {
  const { client, namespace, objects } = stage;
  const [kind = '', bare = ''] = on.split('/');
  const isCommon = ['PersistentVolume', 'StorageClass'].includes(kind);
  const called = isCommon ? `${namespace}-${bare}` : bare;
  const path =
    name === 'lose-node'
      ? ''
      : pathOf(`${kind === 'StorageClass' ? 'storage.k8s.io/v1' : 'v1'} ${kind}`, namespace, called);
  if (name === 'apply') {
    const object = objects.find((each) => each.kind === kind && each.metadata.name === bare)!;
    const sent = inNamespace(kind === 'Pod' ? heldBack(object) : object, namespace);
    const { code, body } = await client.create(sent, namespace);
    if (code >= 300) throw new Error(JSON.stringify(body));
    if (kind === 'PersistentVolume') await seen(client, sent);
  } else if (name === 'place') {
    if (zone) await client.must('PATCH', path, { spec: { nodeSelector: { 'topology.kubernetes.io/zone': zone } } });
    await client.must('PATCH', path, { spec: { schedulingGates: [] } });
  } else if (name === 'delete') {
    await client.must('DELETE', path);
  } else if (name === 'make-default') {
    const annotations = { 'storageclass.kubernetes.io/is-default-class': 'true' };
    await client.must('PATCH', path, { metadata: { annotations } });
  } else if (name === 'free') {
    await client.must('PATCH', path, { spec: { claimRef: null } });
  } else if (name === 'make-disk') {
    await makeDisk(stage, bare, zone);
  } else if (name === 'lose-node') {
    await client.must('DELETE', pathOf('v1 Node', '', on));
    while ((await client.list('v1 Pod', namespace)).some(({ spec }) => (spec as { nodeName?: string }).nodeName === on))
      await pause(500);
  }
}

const heldBack = (pod: KubernetesObject): KubernetesObject => ({
  ...pod,
  spec: { ...(pod['spec'] as object), schedulingGates: [{ name: 'lab.example/not-looked-at' }] },
});

type ClaimObject = {
  readonly metadata: { readonly uid: string; readonly annotations?: Readonly<Record<string, string>> };
  readonly spec: {
    readonly storageClassName?: string;
    readonly volumeName?: string;
    readonly accessModes: readonly string[];
    readonly resources: { readonly requests: { readonly storage: string } };
  };
};

/** What the driver does for a claim that the controller has given to it: with a class that waits, once a node is chosen. */
async function makeDisk({ client, namespace }: Stage, name: string, zone = 'a'): Promise<void> {
  const { metadata, spec } = (await client.must(
    'GET',
    pathOf('v1 PersistentVolumeClaim', namespace, name),
  )) as ClaimObject;
  const { 'volume.kubernetes.io/storage-provisioner': driver, 'volume.kubernetes.io/selected-node': node } =
    metadata.annotations ?? {};
  if (spec.volumeName || !driver || !spec.storageClassName) return;
  const made = (await client.must('GET', pathOf('storage.k8s.io/v1 StorageClass', '', spec.storageClassName))) as {
    readonly reclaimPolicy: string;
    readonly volumeBindingMode: string;
  };
  if (made.volumeBindingMode === 'WaitForFirstConsumer' && !node) return;
  const chosen =
    node &&
    ((await client.must('GET', pathOf('v1 Node', '', node))) as KubernetesObject).metadata.labels![
      'topology.kubernetes.io/zone'
    ]!;
  const reach = { key: 'topology.kubernetes.io/zone', operator: 'In', values: [chosen ?? zone] };
  const volume = {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: `pvc-${metadata.uid}`, annotations: { 'pv.kubernetes.io/provisioned-by': driver } },
    spec: {
      capacity: { storage: spec.resources.requests.storage },
      accessModes: spec.accessModes,
      persistentVolumeReclaimPolicy: made.reclaimPolicy,
      storageClassName: spec.storageClassName,
      csi: { driver, volumeHandle: metadata.uid },
      claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', namespace, name, uid: metadata.uid },
      nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions: [reach] }] } },
    },
  };
  const { code, body } = await client.create(volume, '');
  if (code >= 300) throw new Error(JSON.stringify(body));
}

type VolumeObject = {
  readonly metadata: {
    readonly name: string;
    readonly deletionTimestamp?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: { readonly persistentVolumeReclaimPolicy: string; readonly claimRef?: { readonly name: string } };
  readonly status: { readonly phase: string };
};

const isMade = (volume: unknown): boolean =>
  'pv.kubernetes.io/provisioned-by' in ((volume as VolumeObject).metadata.annotations ?? {});

/** The driver deletes what it made, once it is released. */
async function deleteDisks({ client }: Stage): Promise<void> {
  for (const volume of await client.list('v1 PersistentVolume', '')) {
    const { spec, status } = volume as unknown as VolumeObject;
    if (status.phase !== 'Released' || spec.persistentVolumeReclaimPolicy !== 'Delete' || !isMade(volume)) continue;
    await remove(client, 'PersistentVolume', '', volume.metadata.name);
  }
}

async function remove(client: Client, kind: string, namespace: string, name: string): Promise<void> {
  const path = pathOf(`v1 ${kind}`, namespace, name);
  await client.ask('DELETE', path);
  while ((await client.ask('GET', path)).code !== 404) await pause(50);
}

async function bringBack(client: Client, nodes: readonly KubernetesObject[]): Promise<void> {
  for (const { apiVersion, kind, metadata, spec, status } of nodes) {
    if ((await client.ask('GET', pathOf('v1 Node', '', metadata.name))).code !== 404) continue;
    const { name, labels } = metadata;
    await client.must('POST', pathOf('v1 Node', ''), { apiVersion, kind, metadata: { name, labels }, spec });
    await client.must('PATCH', `${pathOf('v1 Node', '', name)}/status`, { status });
  }
}

/** How the cluster stands, on one line: claims, volumes, Pods. A volume that a driver made is named after its claim. */
async function standing({ client, namespace }: Stage): Promise<string> {
  const claims = (await client.list('v1 PersistentVolumeClaim', namespace)) as unknown as readonly (KubernetesObject & {
    readonly metadata: { readonly deletionTimestamp?: string };
    readonly spec: { readonly volumeName?: string; readonly storageClassName?: string };
    readonly status: { readonly phase: string };
  })[];
  const volumes = (await client.list('v1 PersistentVolume', '')) as unknown as readonly (VolumeObject &
    KubernetesObject)[];
  const pods = (await client.list('v1 Pod', namespace)) as unknown as readonly (KubernetesObject & {
    readonly spec: { readonly nodeName?: string };
    readonly status: { readonly phase: string };
  })[];
  // A kept disk and its successor were made for claims of the same name: the older is the one that is released.
  const named = (name: string | undefined): string => {
    const volume = volumes.find(({ metadata }) => metadata.name === name);
    return volume && isMade(volume) ? `disk-of-${volume.spec.claimRef?.name}` : (name ?? '-');
  };
  const lines = [
    ...claims.map(({ metadata, spec, status }) =>
      [
        metadata.name,
        status.phase,
        spec.storageClassName ?? 'none',
        named(spec.volumeName),
        metadata.deletionTimestamp && 'terminating',
      ]
        .filter((word) => word !== undefined && word !== '')
        .join(' '),
    ),
    ...volumes
      .map(({ metadata, spec, status }) =>
        [named(metadata.name), status.phase, spec.claimRef?.name ?? '-', metadata.deletionTimestamp && 'terminating']
          .filter(Boolean)
          .join(' '),
      )
      .sort(),
    ...pods.map(({ metadata, spec, status }) => [metadata.name, status.phase, spec.nodeName ?? '-'].join(' ')),
  ];
  return lines.map((line) => line.replaceAll(`${namespace}-`, '')).join('; ') || 'nothing';
}
