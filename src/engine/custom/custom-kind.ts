import type { Cluster } from '../cluster/cluster.ts';
import type { KindRow, TypeId } from '../schema/types.ts';
import { get, itemsOf, stringOf, type MapValue, type Value } from '../yaml/value.ts';
import { compareVersions } from './compare-versions.ts';
import { schemaFrom, type Schema } from './schema.ts';

/** A version of a kind that a CustomResourceDefinition of the cluster brings. */
export type CustomKind = {
  readonly row: KindRow;
  readonly definition: MapValue;
  readonly schema: Schema | undefined;
  /** The schema of the version in which objects are stored, where that is another one and the server converts itself. */
  readonly storage: Schema | undefined;
  /** The status is written by others, in a request of its own. */
  readonly hasStatus: boolean;
  readonly scale: Scale | undefined;
  /** What the server says to each use of an old version; `instead` is empty where there is no newer one. */
  readonly deprecated: { readonly warning: string | undefined; readonly instead: string } | undefined;
};

/** Paths such as `.spec.replicas` to what `kubectl scale` reads and writes. */
export type Scale = { readonly spec: string; readonly status: string; readonly selector: string | undefined };

/** A kind that is defined, but not served in this version. `served` are those that are, the best first. */
export type OtherVersions = { readonly served: readonly string[] };

const known = new WeakMap<MapValue, ReadonlyMap<string, CustomKind>>();

/** Looks a kind up among the definitions; nothing where none of them names it. */
export function customKindOf(
  apiVersion: string,
  kind: string,
  { definitions }: Cluster,
): CustomKind | OtherVersions | undefined {
  const group = apiVersion.slice(0, Math.max(apiVersion.indexOf('/'), 0));
  const definition = definitions.findLast(
    (each) => specText(each, 'group') === group && isNamed(stringOf(get(namesOf(each), 'kind')), kind),
  );
  if (!definition || group === '') return undefined;
  const served = kindsOf(definition);
  return served.get(apiVersion) ?? { served: [...served.keys()].sort(compareVersions).reverse() };
}

/** kubectl finds a kind in lower case, too; the server then refuses it. Source: `NewDiscoveryRESTMapper` in client-go. */
const isNamed = (name: string | undefined, kind: string): boolean => name === kind || name?.toLowerCase() === kind;

const namesOf = (definition: MapValue): Value | undefined => get(get(definition, 'spec'), 'names');
const specText = (definition: MapValue, name: string): string | undefined =>
  stringOf(get(get(definition, 'spec'), name));
const isTrue = (value: Value | undefined): boolean => value?.kind === 'bool' && value.value;

function kindsOf(definition: MapValue): ReadonlyMap<string, CustomKind> {
  let kinds = known.get(definition);
  if (!kinds) {
    const versions = itemsOf(get(get(definition, 'spec'), 'versions')).filter((each) => isTrue(get(each, 'served')));
    kinds = new Map(
      versions.map((version) => readVersion(definition, version)).map((each) => [each.row.apiVersion, each]),
    );
    known.set(definition, kinds);
  }
  return kinds;
}

function readVersion(definition: MapValue, version: Value): CustomKind {
  const group = specText(definition, 'group') ?? '';
  const name = stringOf(get(version, 'name')) ?? '';
  const names = namesOf(definition);
  const kind = stringOf(get(names, 'kind')) ?? '';
  const row: KindRow = {
    apiVersion: `${group}/${name}`,
    group,
    version: name,
    kind,
    // No type of the recorded table: whoever looks it up finds nothing.
    type: '' as TypeId,
    namespaced: specText(definition, 'scope') === 'Namespaced',
    creatable: true,
    plural: stringOf(get(names, 'plural')) ?? '',
    shortNames: itemsOf(get(names, 'shortNames')).flatMap((each) => stringOf(each) ?? []),
  };
  const written = get(get(version, 'schema'), 'openAPIV3Schema');
  const subresources = get(version, 'subresources');
  const status = get(subresources, 'status');
  return {
    row,
    definition,
    get schema() {
      // Read when it is first wanted: a file may define far more kinds than it uses.
      const schema = written && schemaFrom(written);
      Object.defineProperty(this, 'schema', { value: schema });
      return schema;
    },
    get storage() {
      const storage = storageOf(definition, version);
      Object.defineProperty(this, 'storage', { value: storage });
      return storage;
    },
    hasStatus: status !== undefined && status.kind !== 'null',
    scale: scaleOf(get(subresources, 'scale')),
    deprecated: isTrue(get(version, 'deprecated'))
      ? {
          warning: stringOf(get(version, 'deprecationWarning')),
          instead: insteadOf(definition, name, `${group}/`, kind),
        }
      : undefined,
  };
}

function storageOf(definition: MapValue, version: Value): Schema | undefined {
  const spec = get(definition, 'spec');
  const stored = itemsOf(get(spec, 'versions')).find((each) => isTrue(get(each, 'storage')));
  const schema = get(get(stored, 'schema'), 'openAPIV3Schema');
  const isConverted = stringOf(get(get(spec, 'conversion'), 'strategy')) === 'Webhook';
  return schema && stored !== version && !isConverted ? schemaFrom(schema) : undefined;
}

function scaleOf(value: Value | undefined): Scale | undefined {
  if (value?.kind !== 'map') return undefined;
  const path = (name: string): string | undefined => stringOf(get(value, `${name}Path`));
  return { spec: path('specReplicas') ?? '', status: path('statusReplicas') ?? '', selector: path('labelSelector') };
}

/** The best newer version. Source: `defaultDeprecationWarning` in pkg/apiserver/customresource_handler.go. */
function insteadOf(definition: MapValue, old: string, prefix: string, kind: string): string {
  const newer = itemsOf(get(get(definition, 'spec'), 'versions'))
    .filter((each) => isTrue(get(each, 'served')) && !isTrue(get(each, 'deprecated')))
    .flatMap((each) => stringOf(get(each, 'name')) ?? [])
    .filter((name) => compareVersions(old, name) < 0)
    .sort(compareVersions);
  const best = newer.at(-1);
  return best === undefined ? '' : `${prefix}${best} ${kind}`;
}
