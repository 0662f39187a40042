import type { Operation } from './case.ts';

/** How many of the alterations of a base become cases. Changing a number adds or takes cases and moves no other. */
const ofBase: readonly (readonly [form: RegExp, rate: number])[] = [
  [/\+metadata$/, 0.19],
  [/\+pod\//, 0.03],
  [/^pod\//, 0.3],
  [/^persistent-volume\//, 0.26],
  [/^custom-resource-definition\//, 0.32],
  [/^(deployment|job|cron-job|stateful-set|service|horizontal-pod-autoscaler)\//, 0.45],
  [/^(daemon-set|network-policy|ingress|endpoint-slice|persistent-volume-claim|secret)\//, 0.7],
  [/^(mutating|validating)-webhook-configuration\//, 0.7],
  [/./, 1.5],
];

const ofOperation: Readonly<Record<Operation, number>> = {
  delete: 1,
  null: 0.3,
  empty: 1,
  type: 0.1,
  value: 0.75,
  known: 1,
  boundary: 0.75,
  duplicate: 1,
  add: 0.25,
  entry: 0.75,
  item: 1,
  unknown: 0.2,
  misspell: 0.05,
};

/** The share of the alterations of a base and an operation that become cases. */
export function rateOf(base: string, operation: Operation): number {
  return Math.min(1, rateOfBase(base) * ofOperation[operation]);
}

export function rateOfBase(base: string): number {
  return ofBase.find(([form]) => form.test(base))![1];
}
