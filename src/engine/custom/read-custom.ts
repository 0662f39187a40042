import type { Cluster } from '../cluster/cluster.ts';
import type { Decoded } from '../schema/decode.ts';
import { schemaFinding } from '../schema/finding.ts';
import { schemaOf } from '../schema/lookup.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import type { Finding } from '../finding.ts';
import { get, stringOf, type Value } from '../yaml/value.ts';
import { customKindOf, type CustomKind } from './custom-kind.ts';
import { decodeCustom } from './decode.ts';

/** What the stages `kind` and `decode` make of an object whose kind a definition of the cluster names. */
export type ReadCustom = {
  /** Absent where this version of the kind is not served. */
  readonly kind?: CustomKind;
  readonly decoded: Omit<Decoded, 'findings'> & { readonly findings: readonly Finding[] };
};

/** Reads an object by its definition; nothing where Kubernetes itself has the kind, or no definition names it. */
export function readCustom(root: Value, kubernetes: KubernetesVersion, cluster: Cluster): ReadCustom | undefined {
  if (root.kind !== 'map' || cluster.definitions.length === 0) return undefined;
  const [at, apiVersion] = textIn(root, 'apiVersion');
  const [, kind] = textIn(root, 'kind');
  if (!at || apiVersion === undefined || kind === undefined) return undefined;
  if (schemaOf(kubernetes).kindOf(apiVersion, kind)) return undefined;
  const found = customKindOf(apiVersion, kind, cluster);
  if (!found) return undefined;
  const identity = { apiVersion, kind };
  if ('served' in found) {
    const [best] = found.served;
    const suggestion = best === undefined ? '' : `${best} ${kind}`;
    const fixes = best === undefined ? [] : [{ id: 'replace-with', text: best } as const];
    const details = { stage: 'kind', at: at.at, path: 'apiVersion', fixes } as const;
    const finding = schemaFinding('unknown-kind', { ...identity, suggestion }, details);
    return { decoded: { identity, findings: [finding], stoppedAt: 'kind', outcome: 'refused' } };
  }
  const findings = decodeCustom(root, found, kubernetes);
  const stopped = findings.some(({ severity }) => severity === 'error')
    ? ({ stoppedAt: 'decode', outcome: 'refused' } as const)
    : {};
  return { kind: found, decoded: { identity: { ...identity, row: found.row }, findings, ...stopped } };
}

function textIn(root: Value, name: string): readonly [Value | undefined, string | undefined] {
  const value = get(root, name);
  return [value, stringOf(value)];
}
