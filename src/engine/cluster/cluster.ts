import type { Span } from '../../text/span.ts';
import { get, stringOf, type MapValue } from '../yaml/value.ts';
import { nothingAssumed, type Assumed } from './assumed.ts';

/**
 * What stands in the cluster while an object is judged, as far as the answer depends on it.
 * All objects here are accepted ones, with their defaults.
 */
export type Cluster = {
  /** A cluster that has just been made has nothing but what is listed; of the reader's own the rest is unknown. */
  readonly besides: 'nothing' | 'unknown';
  /** What the reader takes for granted. */
  readonly assumed: Assumed;
  readonly definitions: readonly MapValue[];
  /** By name. A namespace that is not listed is taken to exist, without labels. */
  readonly namespaces: ReadonlyMap<string, MapValue>;
  readonly priorityClasses: ReadonlyMap<string, MapValue>;
  readonly runtimeClasses: ReadonlyMap<string, MapValue>;
  readonly storageClasses: ReadonlyMap<string, MapValue>;
  readonly ingressClasses: ReadonlyMap<string, MapValue>;
  /** By namespace, in the order of the input. */
  readonly limitRanges: ReadonlyMap<string, readonly MapValue[]>;
  readonly quotas: ReadonlyMap<string, readonly MapValue[]>;
};

/** A place in an object that stands in the cluster: what asks for something. */
export type Standing = { readonly object: MapValue; readonly at: Span };

/** The kinds that later objects are judged by, and the list each stands in. */
const shaping = new Map([
  ['apiextensions.k8s.io/v1 CustomResourceDefinition', 'definitions'],
  ['v1 Namespace', 'namespaces'],
  ['scheduling.k8s.io/v1 PriorityClass', 'priorityClasses'],
  ['node.k8s.io/v1 RuntimeClass', 'runtimeClasses'],
  ['storage.k8s.io/v1 StorageClass', 'storageClasses'],
  ['networking.k8s.io/v1 IngressClass', 'ingressClasses'],
  ['v1 LimitRange', 'limitRanges'],
  ['v1 ResourceQuota', 'quotas'],
] as const);

const headOf = (object: MapValue): string =>
  `${stringOf(get(object, 'apiVersion')) ?? ''} ${stringOf(get(object, 'kind')) ?? ''}`;

/** Whether other objects may be judged by this one. */
export function shapesCluster(object: MapValue): boolean {
  return (shaping as ReadonlyMap<string, string>).has(headOf(object));
}

/**
 * False where no object of a text can be one that others are judged by: its kind would have to be named in it. An escape,
 * or a tag that decodes, may hide the name.
 */
export function mayShapeCluster(text: string): boolean {
  return shaperNamed.test(text);
}

const shaperNamed = new RegExp([...[...shaping.keys()].map((head) => head.split(' ')[1]!), '\\\\', '!'].join('|'));

/** Whether an object brings a kind, so that only objects of kinds that Kubernetes lacks are judged by it. */
export function isDefinition(object: MapValue): boolean {
  return headOf(object).endsWith(' CustomResourceDefinition');
}

/** Whether a namespace says what Pods in it may do. */
export function hasSecurityLevel(namespace: MapValue): boolean {
  const labels = get(get(namespace, 'metadata'), 'labels');
  return (
    labels?.kind === 'map' && [...labels.entries.keys()].some((key) => key.startsWith('pod-security.kubernetes.io/'))
  );
}

/** A cluster in which these objects stand. Of two with one name the later counts, as after `kubectl apply`. */
export function clusterOf(
  besides: Cluster['besides'],
  objects: readonly MapValue[],
  assumed: Assumed = nothingAssumed,
): Cluster {
  const lists = Map.groupBy(objects, (object) => (shaping as ReadonlyMap<string, string>).get(headOf(object)));
  return {
    besides,
    assumed,
    definitions: [...byName(lists.get('definitions')).values()],
    namespaces: byName(lists.get('namespaces')),
    priorityClasses: byName(lists.get('priorityClasses')),
    runtimeClasses: byName(lists.get('runtimeClasses')),
    storageClasses: byName(lists.get('storageClasses')),
    ingressClasses: byName(lists.get('ingressClasses')),
    limitRanges: byNamespace(lists.get('limitRanges')),
    quotas: byNamespace(lists.get('quotas')),
  };
}

/** A cluster that has just been made, and a cluster of which nothing is known. */
export const freshCluster = clusterOf('nothing', []);
export const unknownCluster = clusterOf('unknown', []);

const nameOf = (object: MapValue): string => stringOf(get(get(object, 'metadata'), 'name')) ?? '';

/** The namespace that an object of a namespaced kind stands in. */
export function namespaceOf(object: MapValue): string {
  return stringOf(get(get(object, 'metadata'), 'namespace')) || 'default';
}

function byName(objects: readonly MapValue[] = []): ReadonlyMap<string, MapValue> {
  return new Map(objects.map((object) => [nameOf(object), object]));
}

function byNamespace(objects: readonly MapValue[] = []): ReadonlyMap<string, readonly MapValue[]> {
  const grouped = Map.groupBy(objects, namespaceOf);
  return new Map([...grouped].map(([namespace, all]) => [namespace, [...byName(all).values()]]));
}
