import type { Span } from '../../text/span.ts';
import type { ResourceId } from '../finding.ts';
import { get, stringOf, type Value } from '../yaml/value.ts';

/** One object of a document, with the places that the set stage asks for again and again. */
export type Resource = {
  readonly id: ResourceId;
  readonly apiVersion: string;
  readonly root: Value;
  readonly at: Span;
  readonly nameAt: Span;
};

/** Where the Pod spec and the labels of its Pods stand in each kind that carries Pods. */
const podTemplates: Readonly<Record<string, string>> = {
  '/Pod': '',
  '/PodTemplate': 'template',
  '/ReplicationController': 'spec.template',
  'apps/Deployment': 'spec.template',
  'apps/ReplicaSet': 'spec.template',
  'apps/StatefulSet': 'spec.template',
  'apps/DaemonSet': 'spec.template',
  'batch/Job': 'spec.template',
  'batch/CronJob': 'spec.jobTemplate.spec.template',
  'argoproj.io/Rollout': 'spec.template',
};

/** The object that carries a Pod: a Pod itself, or the template of a workload. */
export type PodTemplate = {
  readonly metadata: Value | undefined;
  readonly spec: Value | undefined;
  /** The path to the template, such as `spec.template`; empty for a Pod. */
  readonly path: string;
};

/** The path to the Pod in objects of a kind; `undefined` for kinds that carry none. */
export function podPathIn(group: string, kind: string): string | undefined {
  const key = `${group}/${kind}`;
  return Object.hasOwn(podTemplates, key) ? podTemplates[key] : undefined;
}

/** The Pod (template) of a resource; `undefined` for kinds that carry none. */
export function podTemplateOf({ id, root }: Resource): PodTemplate | undefined {
  const path = podPathIn(id.group, id.kind);
  if (path === undefined) return undefined;
  const template = path === '' ? root : path.split('.').reduce<Value | undefined>(get, root);
  return { metadata: get(template, 'metadata'), spec: get(template, 'spec'), path };
}

/** A stable key: "apps/Deployment/shop/web". The version is left out, since `apps/v1` and a later one are the same object. */
export function keyOf(id: Omit<ResourceId, 'version'>): string {
  return `${id.group}/${id.kind}/${id.namespace}/${id.name}`;
}

/** Reads the identity of an object. `namespaced` decides whether a missing namespace means "default". */
export function identityOf(root: Value, apiVersion: string, kind: string, namespaced: boolean | undefined): ResourceId {
  const metadata = get(root, 'metadata');
  const written = stringOf(get(metadata, 'namespace')) ?? '';
  const slash = apiVersion.indexOf('/');
  return {
    group: slash < 0 ? '' : apiVersion.slice(0, slash),
    version: slash < 0 ? apiVersion : apiVersion.slice(slash + 1),
    kind,
    namespace: namespaced === false ? '' : written === '' && namespaced ? 'default' : written,
    name: stringOf(get(metadata, 'name')) ?? '',
  };
}
