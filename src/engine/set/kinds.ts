import { schemaOf } from '../schema/lookup.ts';
import type { KindRow } from '../schema/types.ts';
import { kubernetesVersions } from '../schema/versions.ts';

type Kinds = { readonly byKind: ReadonlyMap<string, KindRow>; readonly byPlural: ReadonlyMap<string, KindRow> };
let kinds: Kinds | undefined;

/** Every kind of every version that Drydock knows: a reference may name one that the chosen version does not serve. */
function allKinds(): Kinds {
  if (kinds) return kinds;
  const rows = kubernetesVersions.flatMap((version) => schemaOf(version).kinds);
  kinds = {
    byKind: new Map(rows.map((row) => [`${row.group}/${row.kind}`, row])),
    byPlural: new Map(rows.map((row) => [`${row.group}/${row.plural}`, row])),
  };
  return kinds;
}

/** Whether Kubernetes itself brings a kind, whatever its version. */
export function isBuiltIn(group: string, kind: string): boolean {
  return allKinds().byKind.has(`${group}/${kind}`);
}

/** Whether the objects of a kind lie in namespaces; `undefined` for kinds that Kubernetes does not bring. */
export function isNamespaced(group: string, kind: string): boolean | undefined {
  return allKinds().byKind.get(`${group}/${kind}`)?.namespaced;
}

/** The kind behind a resource such as `deployments`; `undefined` where Kubernetes does not bring it. */
export function kindOfResource(group: string, plural: string): string | undefined {
  return allKinds().byPlural.get(`${group}/${plural}`)?.kind;
}
