import { kindOf, type Base } from './base.ts';
import { at, changed, isMap, type Step, type Tree, type TreeMap } from './tree.ts';
import { identityOf, isNamespaced } from './typed.ts';

type Host = { readonly name: string; readonly spec: readonly Step[]; readonly restart: readonly string[] };

const template: readonly Step[] = ['spec', 'template', 'spec'];
const forever = ['Always'];
const finite = ['OnFailure', 'Never'];

/** Each workload with the way to its Pod template and the restart policies that it takes. */
const hosts: readonly Host[] = [
  { name: 'deployment/recreate', spec: template, restart: forever },
  { name: 'replica-set/basic', spec: template, restart: forever },
  { name: 'stateful-set/basic', spec: template, restart: forever },
  { name: 'daemon-set/basic', spec: template, restart: forever },
  { name: 'job/manual', spec: template, restart: finite },
  { name: 'cron-job/macro', spec: ['spec', 'jobTemplate', ...template], restart: finite },
  { name: 'replication-controller/basic', spec: template, restart: forever },
];

/** Pods whose spec says nothing that the other Pods do not say. */
const plain: readonly string[] = ['pod/metadata', 'pod/small'];

/** The base whose metadata are planted into all kinds. */
const metadataOf = 'pod/metadata';

/** Bases made of two others: each Pod as the template of each workload, and rich metadata in each kind. */
export function plantedBases(bases: readonly Base[]): Base[] {
  return [...templates(bases), ...metadata(bases)];
}

/** `deployment/recreate+pod/probes` */
function templates(bases: readonly Base[]): Base[] {
  const pods = bases.filter(({ name }) => name.startsWith('pod/') && !plain.includes(name));
  return hosts.flatMap(({ name, spec, restart }) => {
    const host = named(bases, name);
    return pods.map((pod) => ({
      name: `${name}+${pod.name}`,
      object: changed(host.object, spec, { set: fitting(at(pod.object, ['spec'])!, restart) }) as TreeMap,
    }));
  });
}

/** A Pod's spec with a restart policy that the workload takes, and without the deadline that most of them refuse. */
function fitting(spec: Tree, restart: readonly string[]): Tree {
  if (!isMap(spec)) return spec;
  const { activeDeadlineSeconds: _, ...kept } = spec;
  const policy = typeof spec.restartPolicy === 'string' ? spec.restartPolicy : 'Always';
  return restart.includes(policy) ? kept : { ...kept, restartPolicy: restart[0]! };
}

/** `service/small+metadata`: the first base of each kind, with labels, annotations, finalizers and owners. */
function metadata(bases: readonly Base[]): Base[] {
  const rich = at(named(bases, metadataOf).object, ['metadata']) as TreeMap;
  const first = new Map<string, Base>();
  for (const base of bases) {
    const kind = kindOf(base);
    if (!first.has(kind) && base.name !== metadataOf) first.set(kind, base);
  }
  return [...first.values()].map(({ name, object }) => {
    const own = object.metadata as TreeMap;
    const { apiVersion, kind } = identityOf(object);
    const namespace = isNamespaced(apiVersion, kind) ? { namespace: rich.namespace! } : {};
    // The name of a CustomResourceDefinition follows from its spec: no prefix fits.
    const prefix = kind === 'CustomResourceDefinition' ? {} : { generateName: rich.generateName! };
    const merged = {
      ...own,
      ...namespace,
      ...prefix,
      labels: { ...(own.labels as TreeMap), ...(rich.labels as TreeMap) },
      annotations: { ...(own.annotations as TreeMap), 'shop.example/note': 'any text, even: this' },
      finalizers: rich.finalizers!,
      ownerReferences: rich.ownerReferences!,
    };
    return { name: `${name}+metadata`, object: { ...object, metadata: merged } };
  });
}

function named(bases: readonly Base[], name: string): Base {
  const base = bases.find((each) => each.name === name);
  if (!base) throw new Error(`no base ${name}`);
  return base;
}
