import { hasSecurityLevel, namespaceOf } from '../cluster/cluster.ts';
import { podPathIn } from '../model/resource.ts';
import { slotOf } from '../slot.ts';
import type { LastPlugin, Plugin } from './admitted.ts';
import type { openLedger } from './quota/ledger.ts';

/** What the part with quotas and limits brings to admission. */
export type LimitPlugins = {
  readonly limitDefaults: Plugin;
  readonly limitRange: LastPlugin;
  readonly quota: LastPlugin;
  readonly openLedger: typeof openLedger;
};

/** Nobody asks for these where no object sets limits. */
export const limitPlugins = slotOf<LimitPlugins>('cluster');
/** Nobody asks for it where no namespace has a level. */
export const podSecurityPlugin = slotOf<LastPlugin>('pod-security');

/** What the LimitRanges of the namespace add to a Pod. */
export const limitDefaults: Plugin = (pod, cluster) =>
  (cluster.limitRanges.has(namespaceOf(pod)) && limitPlugins.read()?.limitDefaults(pod, cluster)) || { object: pod };

/** What the LimitRanges of the namespace allow a Pod or a claim. */
export const limitRange: LastPlugin = (object, row, kubernetes, cluster) =>
  ((row.kind === 'Pod' || row.kind === 'PersistentVolumeClaim') &&
    cluster.limitRanges.has(namespaceOf(object)) &&
    limitPlugins.read()?.limitRange(object, row, kubernetes, cluster)) ||
  [];

/** What the quotas of the namespace allow. */
export const quota: LastPlugin = (object, row, kubernetes, cluster) =>
  (row.namespaced &&
    cluster.quotas.has(namespaceOf(object)) &&
    limitPlugins.read()?.quota(object, row, kubernetes, cluster)) ||
  [];

/** What the level of the namespace says of an object that is or makes a Pod. */
export const podSecurity: LastPlugin = (object, row, kubernetes, cluster) => {
  if (podPathIn(row.group, row.kind) === undefined) return [];
  const namespace = cluster.namespaces.get(namespaceOf(object));
  return (
    (namespace && hasSecurityLevel(namespace) && podSecurityPlugin.read()?.(object, row, kubernetes, cluster)) || []
  );
};
