import type { ResourceId } from '../finding.ts';
import { labelsOf, type Labels } from '../model/labels.ts';
import { keyOf, podTemplateOf, type PodTemplate, type Resource } from '../model/resource.ts';
import { get } from '../yaml/value.ts';
import type { KindKey } from './edges/row.ts';
import { indexLabels, type LabelIndex } from './label-index.ts';

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

/** A namespace that a selector may find, whether its Namespace stands in the files or not. */
export type NamespaceLabels = { readonly name: string; readonly labels: Labels };

/** Everything that stands in the files. Of objects with one identity the last counts, as `kubectl apply` leaves it. */
export type Members = {
  readonly all: readonly Member[];
  /** By identity, in the order of the input; without those that have no name. */
  readonly byKey: ReadonlyMap<string, Member>;
  /** Those that count and carry Pods, by namespace. */
  readonly podsIn: ReadonlyMap<string, LabelIndex<MemberWithPods>>;
  /** The same over all namespaces. */
  allPods(): LabelIndex<MemberWithPods>;
  /** Those of a kind that count, by their own labels. */
  ofKind(kind: KindKey): LabelIndex<Member>;
  namespaces(): LabelIndex<NamespaceLabels>;
};

/** Finds an object by group, kind, namespace and name, whatever its version. */
export function find(members: Members, id: Omit<ResourceId, 'version'>): Member | undefined {
  const found = members.byKey.get(keyOf(id));
  // Of a kind that Drydock does not know, an object that names no namespace may lie in the default one.
  return found || id.namespace !== 'default' ? found : members.byKey.get(keyOf({ ...id, namespace: '' }));
}

/** The namespace that an object's names are looked up in. */
export function homeOf({ resource }: Member): string {
  return resource.id.namespace || 'default';
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

/** The labels that an object itself carries. */
export function ownLabels({ resource }: Member): Labels {
  return labelsOf(get(get(resource.root, 'metadata'), 'labels'));
}

/** Indexes the members of a set. */
export function indexMembers(all: readonly Member[]): Members {
  const byKey = new Map<string, Member>();
  for (const each of all) if (each.resource.id.name !== '') byKey.set(each.key, each);
  const counting = all.filter((each) => (byKey.get(each.key) ?? each) === each);
  const running = counting.filter(runsPods);
  const podsIn = new Map(
    [...Map.groupBy(running, homeOf)].map(([namespace, pods]) => [namespace, indexLabels(pods, podLabels)]),
  );
  const byKind = Map.groupBy(counting, ({ resource: { id } }): KindKey => `${id.group}/${id.kind}`);
  const ofKind = remember((kind: KindKey) => indexLabels(byKind.get(kind) ?? [], ownLabels));
  const allPods = remember((_: 'all') => indexLabels(running, podLabels));
  const namespaces = remember((_: 'all') => indexLabels(namespacesOf(counting), ({ labels }) => labels));
  return { all, byKey, podsIn, ofKind, allPods: () => allPods('all'), namespaces: () => namespaces('all') };
}

/** A PodTemplate is only kept for others: no Pod runs because of it. */
function runsPods(member: Member): member is MemberWithPods {
  return member.pods !== undefined && member.resource.id.kind !== 'PodTemplate';
}

const podLabels = ({ pods }: MemberWithPods): Labels => pods.labels;

/**
 * The namespaces that the input knows of: each Namespace, and those that objects lie in.
 * The server gives each the label `kubernetes.io/metadata.name`.
 */
function namespacesOf(members: readonly Member[]): readonly NamespaceLabels[] {
  const found = new Map<string, Labels>();
  for (const { resource } of members) {
    const { namespace } = resource.id;
    if (namespace !== '' && !found.has(namespace)) found.set(namespace, new Map());
  }
  for (const each of members) {
    const { group, kind, name } = each.resource.id;
    if (group === '' && kind === 'Namespace') found.set(name, ownLabels(each));
  }
  return [...found].map(([name, labels]) => ({
    name,
    labels: new Map([...labels, ['kubernetes.io/metadata.name', name]]),
  }));
}

function remember<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
