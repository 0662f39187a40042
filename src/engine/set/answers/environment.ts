import type { ResourceId } from '../../finding.ts';
import { expandVariables } from '../../model/expand-variables.ts';
import { get, itemsOf, stringOf, type Value } from '../../yaml/value.ts';
import type { Exists } from '../../cluster/assumed.ts';
import { counts, find, type Member, type Members, type MemberWithPods } from '../members.ts';
import { dataOf } from './data-of.ts';

/** Where the value of a variable comes from. */
export type Origin =
  | { readonly is: 'written' }
  | { readonly is: 'key'; readonly of: Omit<ResourceId, 'version'>; readonly key: string }
  /** A field of the Pod, or an amount of the container's resources, or a file in a volume. */
  | { readonly is: 'field' | 'amount' | 'file'; readonly path: string };

/** What stands behind the name, or why nothing does. */
export type VariableValue =
  | { readonly text: string }
  /** Only the running Pod knows it, or only the cluster: the object is said to be there, and no file says what it holds. */
  | { readonly unknown: 'at-run-time' | 'in-cluster' }
  /** The object or the key is not there. Where that is not allowed, the container does not start. */
  | { readonly missing: 'object' | 'key'; readonly optional: boolean };

export type Variable = {
  readonly name: string;
  readonly value: VariableValue;
  readonly origin: Origin;
  /** The origins of variables of the same name that this one hides, in the order in which they were hidden. */
  readonly hides: readonly Origin[];
};

export type ContainerEnvironment = {
  readonly workload: ResourceId;
  readonly container: string;
  readonly init: boolean;
  readonly variables: readonly Variable[];
  /** `envFrom` sources that are not there and have to be: the container does not start. */
  readonly missingSources: readonly Omit<ResourceId, 'version'>[];
  /** `envFrom` sources that are in the cluster and in no file: what they bring is not known. */
  readonly unknownSources: readonly Omit<ResourceId, 'version'>[];
};

/**
 * The variables that each container starts with, in the order in which they come to be: those of `envFrom` first, then
 * those of `env`, which hide them. What the cluster adds for Services is left out.
 * Source: `makeEnvironmentVariables` in pkg/kubelet/kubelet_pods.go.
 * @param exists whether an object is there that no file brings
 */
export function environments(members: Members, exists: Exists = () => false): readonly ContainerEnvironment[] {
  return members.all.filter(carriesPods).flatMap((workload) => {
    if (!counts(members, workload)) return [];
    return (['initContainers', 'containers'] as const).flatMap((list) =>
      itemsOf(get(workload.pods.spec, list)).map((container) => ({
        workload: workload.resource.id,
        container: stringOf(get(container, 'name')) ?? '',
        init: list === 'initContainers',
        ...environmentOf(container, workload, { members, exists }),
      })),
    );
  });
}

const carriesPods = (member: Member): member is MemberWithPods => member.pods !== undefined;

type Known = { readonly members: Members; readonly exists: Exists };

function environmentOf(
  container: Value,
  { resource: { id } }: Member,
  there: Known,
): Pick<ContainerEnvironment, 'variables' | 'missingSources' | 'unknownSources'> {
  const variables = new Map<string, Variable>();
  const missingSources: Omit<ResourceId, 'version'>[] = [];
  const unknownSources: Omit<ResourceId, 'version'>[] = [];
  const set = (name: string, value: VariableValue, origin: Origin): void => {
    const hidden = variables.get(name);
    // What was hidden keeps no place of its own: the name moves to where it was last given.
    variables.delete(name);
    variables.set(name, { name, value, origin, hides: hidden ? [...hidden.hides, hidden.origin] : [] });
  };
  for (const source of itemsOf(get(container, 'envFrom'))) {
    const found = sourceOf(source, ['configMapRef', 'secretRef'], id.namespace);
    if (!found) continue;
    const object = find(there.members, found.of);
    if (!object && there.exists(found.of)) unknownSources.push(found.of);
    else if (!object && !found.optional) missingSources.push(found.of);
    const prefix = stringOf(get(source, 'prefix')) ?? '';
    for (const [key, text] of object ? dataOf(object) : []) {
      set(prefix + key, { text }, { is: 'key', of: found.of, key });
    }
  }
  for (const variable of itemsOf(get(container, 'env'))) {
    const name = stringOf(get(variable, 'name')) ?? '';
    const read = valueOf(variable, id.namespace, there, (known) => variables.get(known)?.value);
    if (read) set(name, read.value, read.origin);
  }
  return { variables: [...variables.values()], missingSources, unknownSources };
}

const textOf = (value: VariableValue | undefined): string | undefined =>
  value && 'text' in value ? value.text : undefined;

/** A variable whose optional source is missing is not set at all, so it hides nothing. */
function valueOf(
  variable: Value,
  namespace: string,
  { members, exists }: Known,
  known: (name: string) => VariableValue | undefined,
): { readonly value: VariableValue; readonly origin: Origin } | undefined {
  const written = stringOf(get(variable, 'value')) ?? '';
  const from = get(variable, 'valueFrom');
  if (written !== '' || from?.kind !== 'map') {
    return { value: expanded(written, known), origin: { is: 'written' } };
  }
  const path = (source: string, field: string): string => stringOf(get(get(from, source), field)) ?? '';
  const atRunTime = { unknown: 'at-run-time' } as const;
  if (get(from, 'fieldRef')) return { value: atRunTime, origin: { is: 'field', path: path('fieldRef', 'fieldPath') } };
  if (get(from, 'resourceFieldRef')) {
    return { value: atRunTime, origin: { is: 'amount', path: path('resourceFieldRef', 'resource') } };
  }
  if (get(from, 'fileKeyRef')) return { value: atRunTime, origin: { is: 'file', path: path('fileKeyRef', 'path') } };
  const source = sourceOf(from, ['configMapKeyRef', 'secretKeyRef'], namespace);
  if (!source) return undefined;
  const { of, optional, holder } = source;
  const key = stringOf(get(holder, 'key')) ?? '';
  const object = find(members, of);
  if (!object && exists(of)) return { value: { unknown: 'in-cluster' }, origin: { is: 'key', of, key } };
  const text = object && dataOf(object).get(key);
  if (text === undefined && optional) return undefined;
  const value = text === undefined ? { missing: object ? ('key' as const) : ('object' as const), optional } : { text };
  return { value, origin: { is: 'key', of, key } };
}

/** The text of a variable, unless it holds one whose value nobody can read here. */
function expanded(written: string, known: (name: string) => VariableValue | undefined): VariableValue {
  let unknown: VariableValue | undefined;
  const text = expandVariables(written, (name) => {
    const value = known(name);
    if (value && 'unknown' in value) unknown = value;
    return textOf(value);
  });
  return unknown ?? { text };
}

type Source = { readonly of: Omit<ResourceId, 'version'>; readonly optional: boolean; readonly holder: Value };

function sourceOf(value: Value, [configMap, secret]: readonly [string, string], namespace: string): Source | undefined {
  for (const [field, kind] of [
    [configMap, 'ConfigMap'],
    [secret, 'Secret'],
  ] as const) {
    const holder = get(value, field);
    const name = stringOf(get(holder, 'name'));
    if (!holder || name === undefined) continue;
    const optional = get(holder, 'optional');
    return { of: { group: '', kind, namespace, name }, optional: optional?.kind === 'bool' && optional.value, holder };
  }
  return undefined;
}
