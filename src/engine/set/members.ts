import type { ResourceId } from '../finding.ts';
import { labelsOf, type Labels } from '../model/labels.ts';
import { keyOf, podTemplateOf, type PodTemplate, type Resource } from '../model/resource.ts';
import { get } from '../yaml/value.ts';
import { indexPods, type PodIndex } from './pod-index.ts';

/** A resource with its place in the input. */
export type Member = {
  readonly resource: Resource;
  readonly file: number;
  readonly document: number;
  readonly key: string;
  readonly pods: Pods | undefined;
};

/** The Pod (template) that an object carries, and its labels. */
export type Pods = PodTemplate & { readonly labels: Labels };
export type MemberWithPods = Member & { readonly pods: Pods };

/** Everything that stands in the files. Of objects with one identity the last counts, as `kubectl apply` leaves it. */
export type Members = {
  readonly all: readonly Member[];
  /** By identity, in the order of the input; without those that have no name. */
  readonly byKey: ReadonlyMap<string, Member>;
  /** Those that count and carry Pods, by namespace. */
  readonly podsIn: ReadonlyMap<string, PodIndex>;
};

/** Finds an object by group, kind, namespace and name, whatever its version. */
export function find(members: Members, id: Omit<ResourceId, 'version'>): Member | undefined {
  return members.byKey.get(keyOf(id));
}

/** False for an object that a later one of the same identity replaces. */
export function counts(members: Members, member: Member): boolean {
  return (members.byKey.get(member.key) ?? member) === member;
}

/** Makes a member of a resource at its place. */
export function member(resource: Resource, file: number, document: number): Member {
  const template = podTemplateOf(resource);
  const pods = template && { ...template, labels: labelsOf(get(template.metadata, 'labels')) };
  return { resource, file, document, key: keyOf(resource.id), pods };
}

/** Indexes the members of a set. */
export function indexMembers(all: readonly Member[]): Members {
  const byKey = new Map<string, Member>();
  for (const each of all) if (each.resource.id.name !== '') byKey.set(each.key, each);
  const members = { all, byKey, podsIn: new Map<string, PodIndex>() };
  const counting = all.filter(hasPods).filter((each) => counts(members, each));
  for (const [namespace, pods] of Map.groupBy(counting, (each) => each.resource.id.namespace)) {
    members.podsIn.set(namespace, indexPods(pods));
  }
  return members;
}

function hasPods(member: Member): member is MemberWithPods {
  return member.pods !== undefined;
}
