import type { Labels } from './labels.ts';

/** Stands for the identity that the server gives to each object. It is a right value of a label, as the real one is. */
export const unknownUid = '00000000-0000-4000-8000-000000000000';

const room = 63 - 5;

/** A name as the server might make it: five letters and digits behind the base, of which it uses 58 characters. Source: k8s.io/apiserver/pkg/storage/names/generate.go */
export function generatedName(base: string, ending = 'xxxxx'): string {
  return base.slice(0, room) + ending;
}

/**
 * The labels that the server gives to the Pods of a Job, by which it knows them again.
 * Source: `generateSelector` in pkg/registry/batch/job/strategy.go of Kubernetes.
 */
export function generatedLabels(name: string, generateName: string): Labels {
  const known = name !== '' || generateName === '' ? name : generatedName(generateName);
  return new Map([
    ['controller-uid', unknownUid],
    ['job-name', known],
    ['batch.kubernetes.io/controller-uid', unknownUid],
    ['batch.kubernetes.io/job-name', known],
  ]);
}
