import type { Cluster } from '../cluster/cluster.ts';
import { schemaOf } from '../schema/lookup.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import { get, itemsOf, stringOf } from '../yaml/value.ts';

/** Where kubectl sends an object of a kind. */
export type Mapping = {
  readonly group: string;
  readonly version: string;
  /** As the server spells it. */
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
};

/**
 * The resource of a kind, as the server's discovery tells kubectl; undefined where it tells of none. kubectl also takes a
 * kind in lower case: the server does not. Source: `NewDiscoveryRESTMapper` in client-go.
 */
export function mappingOf(
  apiVersion: string,
  kind: string,
  kubernetes: KubernetesVersion,
  cluster: Cluster,
): Mapping | undefined {
  const isNamed = (name: string): boolean => name === kind || name.toLowerCase() === kind;
  const [group, version] = groupVersion(apiVersion);
  const row = schemaOf(kubernetes).kinds.find(
    (each) => each.group === group && (version === '' || each.version === version) && isNamed(each.kind),
  );
  // Without a version kubectl takes any, but sends to an address that has none.
  if (row) return { ...row, version };
  for (const definition of cluster.definitions) {
    const spec = get(definition, 'spec');
    const names = get(spec, 'names');
    const served = itemsOf(get(spec, 'versions')).some((each) => {
      const isServed = get(each, 'served');
      return stringOf(get(each, 'name')) === version && isServed?.kind === 'bool' && isServed.value;
    });
    const defined = stringOf(get(names, 'kind')) ?? '';
    if (!served || stringOf(get(spec, 'group')) !== group || !isNamed(defined)) continue;
    const plural = stringOf(get(names, 'plural')) ?? '';
    return { group, version, kind: defined, plural, namespaced: stringOf(get(spec, 'scope')) === 'Namespaced' };
  }
  return undefined;
}

/** Source: `ParseGroupVersion` in k8s.io/apimachinery/pkg/runtime/schema. */
function groupVersion(apiVersion: string): readonly [group: string, version: string] {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? ['', apiVersion] : [apiVersion.slice(0, slash), apiVersion.slice(slash + 1)];
}
