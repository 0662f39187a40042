import type { KubernetesVersion } from '../engine/schema/versions.ts';
import type { Sample } from './samples.ts';

/** What the playground page carries as data beside its markup. */
export type Embedded = { readonly samples: readonly Sample[]; readonly versions: readonly KubernetesVersion[] };

/** Reads the page's data. It is written by our own build, so that it is taken as it is. */
export function readEmbedded(json: string): Embedded {
  return JSON.parse(json) as Embedded;
}

/** The data as the text of a data block; `<` is escaped so that no manifest can end the block. */
export function embed(data: Embedded): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
