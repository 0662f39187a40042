import { schemaOf } from '../schema/lookup.ts';
import type { KindRow } from '../schema/types.ts';
import { kubernetesVersions } from '../schema/versions.ts';

type Kinds = {
  readonly byKind: ReadonlyMap<string, KindRow>;
  readonly byPlural: ReadonlyMap<string, KindRow>;
  readonly groups: ReadonlySet<string>;
};
let kinds: Kinds | undefined;

/** Every kind of every version that Drydock knows: a reference may name one that the chosen version does not serve. */
function allKinds(): Kinds {
  if (kinds) return kinds;
  const rows = kubernetesVersions.flatMap((version) => schemaOf(version).kinds);
  kinds = {
    byKind: new Map(rows.map((row) => [`${row.group}/${row.kind}`, row])),
    byPlural: new Map(rows.map((row) => [`${row.group}/${row.plural}`, row])),
    groups: new Set(rows.map(({ group }) => group)),
  };
  return kinds;
}

/** Whether a group is Kubernetes' own: no controller brings kinds of it. A definition's group must have a dot. */
export function isOwnGroup(group: string): boolean {
  return !group.includes('.') || allKinds().groups.has(group);
}

/** Whether the objects of a kind lie in namespaces; `undefined` for kinds that Kubernetes does not bring. */
export function isNamespaced(group: string, kind: string): boolean | undefined {
  return allKinds().byKind.get(`${group}/${kind}`)?.namespaced;
}

/** The kind behind a resource such as `deployments`; `undefined` where Kubernetes does not bring it. */
export function kindOfResource(group: string, plural: string): string | undefined {
  return allKinds().byPlural.get(`${group}/${plural}`)?.kind;
}

/** The resource of a kind, such as `deployments`; `undefined` for kinds that Kubernetes does not bring. */
export function resourceOf(group: string, kind: string): string | undefined {
  return allKinds().byKind.get(`${group}/${kind}`)?.plural;
}

/** A resource as a role names it. */
export type ResourceName = { readonly group: string; readonly plural: string; readonly namespaced: boolean };

let byWord: ReadonlyMap<string, readonly ResourceName[]> | undefined;

/** The resources that a word may mean: by their plural, their kind in any case, or a short name. */
export function resourcesMeant(word: string): readonly ResourceName[] {
  byWord ??= Map.groupBy(
    [...allKinds().byPlural.values()].flatMap(({ group, plural, namespaced, kind, shortNames }) =>
      [...new Set([plural, kind.toLowerCase(), ...shortNames])].map((each) => ({
        word: each,
        group,
        plural,
        namespaced,
      })),
    ),
    ({ word: each }) => each,
  );
  return byWord.get(word.toLowerCase()) ?? [];
}

/** A resource of a group; `undefined` where Kubernetes does not bring it. */
export function resourceNamed(group: string, plural: string): ResourceName | undefined {
  return allKinds().byPlural.get(`${group}/${plural}`);
}

/** The plurals of a group. */
export function pluralsOf(group: string): readonly string[] {
  return [...allKinds().byPlural.values()].filter((row) => row.group === group).map(({ plural }) => plural);
}
