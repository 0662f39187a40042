import type { Case } from './decode.ts';
import { access } from './updates/access.ts';
import { configuration } from './updates/configuration.ts';
import { networking } from './updates/networking.ts';
import { pods } from './updates/pods.ts';
import { storage } from './updates/storage.ts';
import { workloads } from './updates/workloads.ts';

type Tree = { readonly [key: string]: unknown };

/** What changes: paths such as `spec.ports[0].port` with their new values; `undefined` takes a field away. */
export type Change = Readonly<Record<string, unknown>>;

/** An object that stands in the cluster, and what it may become. `about` tells several of a kind apart. */
export type Stored = { readonly object: Tree; readonly about?: string; readonly changes: readonly Change[] };

export type UpdateCase = Case & { readonly update: string };

/** What every object may become; of a namespaced one also another namespace. */
const ofEvery: readonly Change[] = [
  {},
  { 'metadata.labels': { tier: 'front' } },
  { 'metadata.labels': { 'a b': 'c d' } },
  { 'metadata.annotations': { 'a b': 'c' } },
  { 'metadata.name': 'other' },
  { 'metadata.resourceVersion': '1' },
  { 'metadata.resourceVersion': 'soon' },
  { 'metadata.uid': '00000000-0000-4000-8000-000000000000' },
  { 'metadata.creationTimestamp': '2020-01-01T00:00:00Z' },
  { 'metadata.generateName': 'web-' },
  { 'metadata.finalizers': ['shop.example/keep'] },
  { 'metadata.finalizers': ['keep'] },
];
const ofNamespaced: readonly Change[] = [{ 'metadata.namespace': 'elsewhere' }];
const namespaced = new Set(['ConfigMap', 'Deployment', 'Service', 'Lease', 'Job']);

/** Each stored object with each of its changes; those of metadata for one object of a kind. */
export function cases(): UpdateCase[] {
  const done = new Set<string>();
  return [configuration, networking, storage, workloads, pods, access].flat().flatMap(({ object, about, changes }) => {
    const kind = String(object['kind']);
    const shared = done.has(kind) ? [] : [...ofEvery, ...(namespaced.has(kind) ? ofNamespaced : [])];
    done.add(kind);
    const head = about === undefined ? kind : `${kind} (${about})`;
    return [...shared, ...changes].map((change) => ({
      id: `${head}: ${Object.keys(change).length === 0 ? 'nothing' : JSON.stringify(change, (_key, value: unknown) => value ?? null)}`,
      yaml: JSON.stringify(object),
      update: JSON.stringify(Object.entries(change).reduce(set, object)),
    }));
  });
}

function set(tree: Tree, [path, value]: readonly [string, unknown]): Tree {
  return changed(tree, path.match(/[^.[\]]+/g) ?? [], value) as Tree;
}

function changed(tree: unknown, [step = '', ...rest]: readonly string[], value: unknown): unknown {
  const next = rest.length === 0 ? value : changed((tree as Tree | undefined)?.[step] ?? {}, rest, value);
  if (Array.isArray(tree)) {
    const items = [...(tree as unknown[])];
    if (next === undefined) items.splice(Number(step), 1);
    else items[Number(step)] = next;
    return items;
  }
  const { [step]: _old, ...others } = (tree ?? {}) as Tree;
  return next === undefined ? others : { ...(tree as Tree), [step]: next };
}
