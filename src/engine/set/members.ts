import type { ResourceId } from '../finding.ts';
import { labelsOf, type Labels } from '../model/labels.ts';
import { keyOf, podTemplateOf, type PodTemplate, type Resource } from '../model/resource.ts';
import { get } from '../yaml/value.ts';

/** A resource with its place in the input. */
export type Member = {
  readonly resource: Resource;
  readonly file: number;
  readonly document: number;
  readonly key: string;
  readonly pods: (PodTemplate & { readonly labels: Labels }) | undefined;
};

/** Everything that stands in the files, by identity. Of two objects with one identity the last counts, as `kubectl apply` leaves it. */
export type Members = {
  readonly all: readonly Member[];
  readonly byKey: ReadonlyMap<string, Member>;
  /** Those that carry Pods, by namespace. */
  readonly withPods: ReadonlyMap<string, readonly (Member & { readonly pods: NonNullable<Member['pods']> })[]>;
};

/** Finds an object by group, kind, namespace and name, whatever its version. */
export function find(members: Members, id: Omit<ResourceId, 'version'>): Member | undefined {
  return members.byKey.get(keyOf(id));
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
  const withPods = new Map<string, (Member & { pods: NonNullable<Member['pods']> })[]>();
  for (const each of all) {
    const { pods } = each;
    if (!pods) continue;
    const { namespace } = each.resource.id;
    const list = withPods.get(namespace) ?? [];
    list.push({ ...each, pods });
    withPods.set(namespace, list);
  }
  return { all, byKey, withPods };
}
