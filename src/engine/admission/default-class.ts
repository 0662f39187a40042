import type { Cluster } from '../cluster/cluster.ts';
import { get, stringOf, type MapValue, type Value } from '../yaml/value.ts';
import { added, withField, type Plugin } from './admitted.ts';

/** A kind whose objects get the cluster's default class where they name none. */
type Row = {
  readonly field: 'storageClassName' | 'ingressClassName';
  /** The annotation that named the class before there was a field. */
  readonly older: string;
  readonly classes: (cluster: Cluster) => ReadonlyMap<string, MapValue>;
  /** The annotations that make a class the default one. */
  readonly marks: readonly string[];
  readonly assumed: (cluster: Cluster) => readonly { readonly name: string; readonly isDefault: boolean }[];
};

/** Sources: plugin/pkg/admission/storage/storageclass/setdefault, plugin/pkg/admission/network/defaultingressclass. */
const rows: ReadonlyMap<string, Row> = new Map([
  [
    'v1 PersistentVolumeClaim',
    {
      field: 'storageClassName',
      older: 'volume.beta.kubernetes.io/storage-class',
      classes: ({ storageClasses }) => storageClasses,
      marks: ['storageclass.kubernetes.io/is-default-class', 'storageclass.beta.kubernetes.io/is-default-class'],
      assumed: ({ assumed }) => assumed.cluster?.storageClasses ?? [],
    },
  ],
  [
    'networking.k8s.io/v1 Ingress',
    {
      field: 'ingressClassName',
      older: 'kubernetes.io/ingress.class',
      classes: ({ ingressClasses }) => ingressClasses,
      marks: ['ingressclass.kubernetes.io/is-default-class'],
      assumed: ({ assumed }) => assumed.cluster?.ingressClasses ?? [],
    },
  ],
]);

/** Whether the cluster's default class matters to the objects of a kind. */
export const takesDefaultClass = (apiVersion: string, kind: string): boolean => rows.has(`${apiVersion} ${kind}`);

/**
 * Fills in the default class. Of several the newest counts: those of the files come after those of the cluster, and among
 * themselves they are as old as each other, so that the first by name counts.
 */
export const defaultClass: Plugin = (object, cluster) => {
  const row = rows.get(`${stringOf(get(object, 'apiVersion'))} ${stringOf(get(object, 'kind'))}`);
  const spec = get(object, 'spec');
  if (!row || spec?.kind !== 'map' || isNamed(object, spec, row)) return { object };
  const own = row.classes(cluster);
  const [first] = [...own]
    .filter(([, each]) => isDefault(each, row))
    .map(([name]) => name)
    .sort();
  const name = first ?? row.assumed(cluster).find((each) => each.isDefault && !own.has(each.name))?.name;
  if (name === undefined) return { object };
  return { object: withField(object, 'spec', withField(spec, row.field, added(name, spec.at))) };
};

const annotationsOf = (object: Value): Value | undefined => get(get(object, 'metadata'), 'annotations');

function isNamed(object: MapValue, spec: MapValue, { field, older }: Row): boolean {
  const written = get(spec, field);
  return (written !== undefined && written.kind !== 'null') || get(annotationsOf(object), older) !== undefined;
}

const isDefault = (object: MapValue, { marks }: Row): boolean =>
  marks.some((mark) => stringOf(get(annotationsOf(object), mark)) === 'true');
