import type { KubernetesVersion } from '../../../src/engine/index.ts';

/** Cases in which we say something else than the versions before one, by id, with the reason. */
export const deviations: Readonly<Record<string, { readonly before: KubernetesVersion; readonly reason: string }>> = {};
