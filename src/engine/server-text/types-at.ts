import type { KubernetesVersion } from '../schema/versions.ts';
import { typesOfField, typesOfItem, typesOfKind, type GoTypes } from './shapes.ts';

/**
 * The Go types of the value at a path as the server prints it, such as `spec.containers[0].ports[1].hostPort`.
 * `undefined` for a path that no field of the kind has: a few that the server prints have none.
 */
export function typesAt(
  apiVersion: string,
  kind: string,
  path: string,
  kubernetes: KubernetesVersion,
): GoTypes | undefined {
  let types = typesOfKind(apiVersion, kind, kubernetes);
  for (const [, index, name] of path.matchAll(/\[([^\]]*)\]|([^.[\]]+)/g)) {
    if (!types) return undefined;
    types = index === undefined ? typesOfField(types, name ?? '') : typesOfItem(types);
  }
  return types;
}
