import { versions } from './table.generated.ts';

/** The Kubernetes versions whose facts are recorded, oldest first. */
export const kubernetesVersions: readonly KubernetesVersion[] = versions;

export type KubernetesVersion = (typeof versions)[number];

/** The version that is judged by where nobody chose one. */
export const newestVersion: KubernetesVersion = versions[versions.length - 1]!;
