import { admit, admitValid } from './admission/admit.ts';
import { withField, type AdmissionFinding } from './admission/admitted.ts';
import { openLedger, type LetIn as Booked } from './admission/quota/ledger.ts';
import { clusterOf, type Cluster } from './cluster/cluster.ts';
import { applyDefaults } from './defaults/apply-defaults.ts';
import type { Finding, ResourceId } from './finding.ts';
import { kindOf } from './schema/lookup.ts';
import type { KubernetesVersion } from './schema/versions.ts';
import type { Server } from './set/answers/fits/server.ts';
import { get, stringOf, type MapValue, type Value } from './yaml/value.ts';

/** What the server makes of objects in a cluster, for the answers that need it. Its quotas fill up as it is asked. */
export function serverOf(cluster: Cluster, kubernetes: KubernetesVersion): Server {
  const ledger = openLedger(cluster, kubernetes);
  // Quotas are asked when a Pod comes in, not when it is looked at.
  const withoutQuotas: Cluster = { ...cluster, quotas: clusterOf(cluster.besides, []).quotas };
  return {
    podOf({ resource, pods: { metadata, spec, path } }, name) {
      const named = objectAt(resource.root, metadata, { name, namespace: resource.id.namespace || 'default' });
      const written = objectAt(resource.root, undefined, { apiVersion: 'v1', kind: 'Pod' }, { metadata: named, spec });
      const row = kindOf('v1', 'Pod', kubernetes)!;
      const { object: pod, denied } = admit(
        applyDefaults(written, row.type, kubernetes),
        row,
        kubernetes,
        withoutQuotas,
      );
      // What a cluster lacks of which nothing is known may well be there.
      if (denied?.code === 'class-not-found') return { pod, refused: [] };
      const findings = denied ? [denied] : admitValid(pod, row, kubernetes, withoutQuotas);
      const errors = findings.filter(({ severity }) => severity === 'error');
      return { pod, refused: errors.map((each) => toldOf(each, resource.id, path)) };
    },
    letIn(object, count) {
      const row = kindOf(stringOf(get(object, 'apiVersion')) ?? '', stringOf(get(object, 'kind')) ?? '', kubernetes);
      if (object.kind !== 'map' || !row) return { many: count, refused: [], accounts: [] };
      return published(ledger.letIn(object, row, count));
    },
    made({ group, version, kind, namespace, name }, spec) {
      const at: Value = spec ?? { kind: 'map', at: { start: 0, end: 0 }, entries: new Map() };
      const metadata = objectAt(at, undefined, { name, namespace: namespace || 'default' });
      const apiVersion = group === '' ? version : `${group}/${version}`;
      return objectAt(at, undefined, { apiVersion, kind }, { metadata, spec });
    },
  };
}

function published({ many, refused, accounts }: Booked): ReturnType<Server['letIn']> {
  return {
    many,
    refused: refused.map((each) => toldOf(each)),
    accounts: accounts.map(({ quota, ...rest }) => ({ quota: idOfQuota(quota), ...rest })),
  };
}

function idOfQuota(quota: MapValue): ResourceId {
  const field = (name: string): string => stringOf(get(get(quota, 'metadata'), name)) ?? '';
  const namespace = field('namespace') || 'default';
  return { group: '', version: 'v1', kind: 'ResourceQuota', namespace, name: field('name') };
}

/** A finding as plain data, with the path of the template from which the Pod was made. */
function toldOf({ by: _, ...finding }: AdmissionFinding, resource?: ResourceId, template = ''): Finding {
  const path = template === '' || finding.path === undefined ? finding.path : `${template}.${finding.path}`;
  return { ...finding, ...(path !== undefined && { path }), ...(resource && { resource }) };
}

/** A map with these texts and values, over what it has already. What is new is shown where the whole is. */
function objectAt(
  { at }: Value,
  over: Value | undefined,
  texts: Readonly<Record<string, string>>,
  values: Readonly<Record<string, Value | undefined>> = {},
): MapValue {
  let object: MapValue = over?.kind === 'map' ? over : { kind: 'map', at, entries: new Map() };
  for (const [key, value] of Object.entries(texts)) {
    object = withField(object, key, { kind: 'string', value, raw: value, plain: true, at });
  }
  for (const [key, value] of Object.entries(values)) if (value) object = withField(object, key, value);
  return object;
}
