import { z } from 'astro/zod';

/** `Pod/web-1-a`: a kind and a name. */
const object = z.templateLiteral([
  z.enum(['Deployment', 'ReplicaSet', 'Pod', 'Service', 'EndpointSlice']),
  '/',
  z.string(),
]);
const count = z.int().min(0);

/** What happens in a step: what the reader does, what a node does, or that time passes. */
const action = z.discriminatedUnion('does', [
  z.strictObject({ by: z.literal('reader'), does: z.literal('create') }),
  z.strictObject({
    by: z.literal('reader'),
    does: z.literal('change'),
    object,
    /** A merge patch: only what changes. */
    patch: z.record(z.string(), z.json()),
  }),
  z.strictObject({ by: z.literal('reader'), does: z.literal('delete'), object }),
  /** Its containers start, or their images turn out to be missing. */
  z.strictObject({ by: z.literal('node'), does: z.literal('start'), objects: z.array(object).min(1) }),
  z.strictObject({ by: z.literal('clock'), does: z.literal('wait'), seconds: z.int().min(1) }),
]);

const condition = z.strictObject({
  type: z.string(),
  status: z.enum(['True', 'False', 'Unknown']),
  reason: z.string(),
});

const deployment = z.strictObject({
  name: z.string(),
  wanted: count,
  /** Of `status`: all Pods, those of the newest template, those that are ready, those that may be missing or not. */
  replicas: count,
  updated: count,
  ready: count,
  available: count,
  unavailable: count,
  conditions: z.array(condition),
});

const replicaSet = z.strictObject({
  name: z.string(),
  owner: object.nullable(),
  revision: z.string(),
  image: z.string(),
  wanted: count,
  replicas: count,
  ready: count,
});

const pod = z.strictObject({
  name: z.string(),
  /** What has made it and looks after it; nothing for one that was let go. */
  owner: object.nullable(),
  labels: z.record(z.string(), z.string()),
  image: z.string(),
  phase: z.enum(['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown']),
  ready: z.boolean(),
  /** It has an address, so that a Service can list it. */
  hasAddress: z.boolean(),
  /** Why its container waits, such as `ImagePullBackOff`. */
  waiting: z.string().optional(),
});

const service = z.strictObject({
  name: z.string(),
  /** Those that its EndpointSlices list, and whether connections go to them. */
  endpoints: z.array(z.strictObject({ pod: z.string(), ready: z.boolean() })),
});

const event = z.strictObject({ object, reason: z.string(), message: z.string() });

const step = z.strictObject({
  action,
  /** What stands there once nothing changes any more. */
  deployments: z.array(deployment),
  replicaSets: z.array(replicaSet),
  pods: z.array(pod),
  services: z.array(service),
  /** What the controllers have said since the step before. */
  events: z.array(event),
});

/**
 * What a real control plane made of manifests, step by step, as `content/traces/` holds it. The nodes are played: see
 * `tests/conformance/cluster/kubelet.go`. Names that are drawn by lot are replaced: `web-1` is the first ReplicaSet of
 * `web`, `web-1-a` the first of its Pods.
 */
export const traceSchema = z.strictObject({
  generated: z.string(),
  kubernetes: z.string(),
  /** The objects that the first step creates. */
  manifest: z.string(),
  steps: z.array(step).min(1),
});

export type Trace = z.output<typeof traceSchema>;
export type TraceStep = Trace['steps'][number];
export type TracePod = TraceStep['pods'][number];
