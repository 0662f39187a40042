import { namespaceOf } from '../cluster/cluster.ts';
import { slotOf } from '../slot.ts';
import { get } from '../yaml/value.ts';
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

/** What the LimitRanges of the namespace allow. */
export const limitRange: LastPlugin = (object, row, kubernetes, cluster) =>
  (cluster.limitRanges.has(namespaceOf(object)) && limitPlugins.read()?.limitRange(object, row, kubernetes, cluster)) ||
  [];

/** What the quotas of the namespace allow. */
export const quota: LastPlugin = (object, row, kubernetes, cluster) =>
  (cluster.quotas.has(namespaceOf(object)) && limitPlugins.read()?.quota(object, row, kubernetes, cluster)) || [];

/** What the level of the namespace says. */
export const podSecurity: LastPlugin = (object, row, kubernetes, cluster) => {
  const labels = get(get(cluster.namespaces.get(namespaceOf(object)), 'metadata'), 'labels');
  const hasLevel =
    labels?.kind === 'map' && [...labels.entries.keys()].some((key) => key.startsWith('pod-security.kubernetes.io/'));
  return (hasLevel && podSecurityPlugin.read()?.(object, row, kubernetes, cluster)) || [];
};
