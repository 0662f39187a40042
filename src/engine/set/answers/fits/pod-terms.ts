import { matches, selectorOf, type Selector } from '../../../model/selector.ts';
import { get, itemsOf, stringOf, type Value } from '../../../yaml/value.ts';
import type { Members } from '../../members.ts';
import type { Filling, NodeToFill } from './node.ts';
import type { PodToPlace } from './pod.ts';

/** The Pods that a Pod wants to be near to, or far from, and the label of Nodes that says what is near. */
export type PodTerm = {
  /** `undefined` means no Pod. */
  readonly selector: Selector | undefined;
  readonly holds: (namespace: string) => boolean;
  readonly topologyKey: string;
};

/**
 * The required terms of an affinity between Pods. A term that says nothing of namespaces means the Pod's own.
 * Source: `newAffinityTerm` in k8s.io/kube-scheduler/framework.
 */
export function podTermsOf(terms: Value | undefined, own: string, members: Members): readonly PodTerm[] {
  return itemsOf(terms).map((term) => {
    const labelSelector = get(term, 'labelSelector');
    const listed = itemsOf(get(term, 'namespaces')).flatMap((each) => stringOf(each) ?? []);
    return {
      selector: labelSelector?.kind === 'map' ? selectorOf(labelSelector) : undefined,
      holds: namespacesOf(listed, get(term, 'namespaceSelector'), own, members),
      topologyKey: stringOf(get(term, 'topologyKey')) ?? '',
    };
  });
}

function namespacesOf(
  listed: readonly string[],
  selector: Value | undefined,
  own: string,
  members: Members,
): PodTerm['holds'] {
  if (selector?.kind !== 'map') {
    const names = new Set(listed.length > 0 ? listed : [own]);
    return (namespace) => names.has(namespace);
  }
  const asked = selectorOf(selector);
  if (asked.terms.length === 0) return () => true;
  const found = members.namespaces().all.filter(({ labels }) => matches(asked, labels));
  const names = new Set([...listed, ...found.map(({ name }) => name)]);
  return (namespace) => names.has(namespace);
}

/** Whether a term means a Pod. */
export function means({ selector, holds }: PodTerm, pod: Pick<PodToPlace, 'namespace' | 'labels'>): boolean {
  return selector !== undefined && holds(pod.namespace) && matches(selector, pod.labels);
}

/** The places, by the value of a term's label, where Pods run that it is about. */
export type Places = { readonly key: string; readonly values: ReadonlySet<string> };

function placesOf(key: string, all: readonly Filling[], isMeant: (pod: PodToPlace) => boolean): Places {
  const values = new Set<string>();
  for (const { node, pods } of all) {
    const value = node.labels.get(key);
    if (value !== undefined && !values.has(value) && [...pods.keys()].some(isMeant)) values.add(value);
  }
  return { key, values };
}

/** Whether a Node is in one of the places. */
export function isIn({ key, values }: Places, { labels }: NodeToFill): boolean {
  const value = labels.get(key);
  return value !== undefined && values.has(value);
}

/**
 * Where a Pod wants to be: in all of these places. The first of Pods that want to be near each other may be wherever the
 * labels are, and then there is no such place yet.
 * Source: `nodeTopologyMatchesAffinity` in pkg/scheduler/framework/plugins/interpodaffinity/filtering.go.
 */
export function wantedPlaces(
  pod: PodToPlace,
  all: readonly Filling[],
): { readonly places: readonly Places[]; readonly isFirst: boolean } {
  const { affinity } = pod;
  if (affinity.length === 0) return { places: [], isFirst: false };
  const answersAll = (each: PodToPlace): boolean => affinity.every((term) => means(term, each));
  const isFirst = answersAll(pod) && !all.some(({ pods }) => [...pods.keys()].some(answersAll));
  return { places: affinity.map(({ topologyKey }) => placesOf(topologyKey, all, answersAll)), isFirst };
}

/** Where Pods run that a Pod wants to be far from. */
export function unwantedPlaces(pod: PodToPlace, all: readonly Filling[]): readonly Places[] {
  return pod.antiAffinity.map((term) => placesOf(term.topologyKey, all, (each) => means(term, each)));
}

/** Where Pods run that want to be far from a Pod. */
export function placesAgainst(pod: PodToPlace, all: readonly Filling[]): readonly Places[] {
  const against = new Map<string, Set<string>>();
  for (const { node, pods } of all) {
    for (const term of [...pods.keys()].flatMap(({ antiAffinity }) => antiAffinity)) {
      const value = node.labels.get(term.topologyKey);
      if (value === undefined || !means(term, pod)) continue;
      against.set(term.topologyKey, (against.get(term.topologyKey) ?? new Set<string>()).add(value));
    }
  }
  return [...against].map(([key, values]) => ({ key, values }));
}
