/** What is done to the objects of a manifest, in order. After each action the nodes start what waits. */
export type TraceCase = {
  readonly name: string;
  readonly manifest: string;
  /** Pods that a rollout or a repair brings are started one by one, each in a step of its own. */
  readonly then: readonly TraceAction[];
};

export type TraceAction =
  | { readonly does: 'change'; readonly object: string; readonly patch: object }
  /** `Pod/web-1-a` means the first Pod of the first ReplicaSet. */
  | { readonly does: 'delete'; readonly object: string }
  | { readonly does: 'wait'; readonly seconds: number };

/** A merge patch replaces a list whole, so the container is written whole: the old template comes back with the old image. */
const image = (name: string): object => ({
  spec: {
    template: {
      spec: { containers: [{ name: 'web', image: name, ports: [{ name: 'http', containerPort: 8080 }] }] },
    },
  },
});

export const traceCases: readonly TraceCase[] = [
  {
    name: 'rollout-one-more',
    manifest: 'rollout-one-more.yaml',
    then: [{ does: 'change', object: 'Deployment/web', patch: image('web:2') }],
  },
  {
    name: 'rollout-one-less',
    manifest: 'rollout-one-less.yaml',
    then: [{ does: 'change', object: 'Deployment/web', patch: image('web:2') }],
  },
  {
    name: 'rollout-quarter',
    manifest: 'rollout-quarter.yaml',
    then: [{ does: 'change', object: 'Deployment/web', patch: image('web:2') }],
  },
  {
    name: 'rollout-recreate',
    manifest: 'rollout-recreate.yaml',
    then: [{ does: 'change', object: 'Deployment/web', patch: image('web:2') }],
  },
  {
    name: 'rollout-missing-image',
    manifest: 'rollout-missing-image.yaml',
    then: [
      { does: 'change', object: 'Deployment/web', patch: image('web:missing') },
      { does: 'wait', seconds: 15 },
      { does: 'change', object: 'Deployment/web', patch: image('web:1') },
    ],
  },
  {
    name: 'pod-relabelled',
    manifest: 'three-behind-a-service.yaml',
    then: [{ does: 'change', object: 'Pod/web-1-a', patch: { metadata: { labels: { app: 'set-aside' } } } }],
  },
  {
    name: 'pod-deleted',
    manifest: 'three-behind-a-service.yaml',
    then: [{ does: 'delete', object: 'Pod/web-1-a' }],
  },
];
