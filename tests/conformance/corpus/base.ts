import type { TreeMap } from './tree.ts';
import { identityOf } from './typed.ts';

/** A manifest that the server accepts, to be altered. The name is its place below `bases/`: `pod/probes`. */
export type Base = { readonly name: string; readonly object: TreeMap };

/** The kind of a base as `apiVersion kind`. */
export function kindOf({ object }: Base): string {
  const { apiVersion, kind } = identityOf(object);
  return `${apiVersion} ${kind}`;
}
