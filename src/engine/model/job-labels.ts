import type { Labels } from './labels.ts';

/** Stands for the identity that the server gives to each object. It is a right value of a label, as the real one is. */
const uid = '00000000-0000-4000-8000-000000000000';

const room = 63 - 5;

/**
 * The labels that the server gives to the Pods of a Job, by which it knows them again.
 * Source: `generateSelector` in pkg/registry/batch/job/strategy.go of Kubernetes.
 */
export function generatedLabels(name: string, generateName: string): Labels {
  const known = name !== '' || generateName === '' ? name : `${generateName.slice(0, room)}xxxxx`;
  return new Map([
    ['controller-uid', uid],
    ['job-name', known],
    ['batch.kubernetes.io/controller-uid', uid],
    ['batch.kubernetes.io/job-name', known],
  ]);
}
