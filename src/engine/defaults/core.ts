import type { Entry } from '../yaml/value.ts';
import type { ApiTypes } from '../schema/types.generated.ts';
import { defaults } from './defaults.ts';
import type { Draft } from './draft.ts';

/** What is limited is also requested, where nothing else is: only in a Pod, not in a template. */
function requestLimits(container: Draft<ApiTypes['core/v1.Container']>): void {
  const resources = container.within('resources');
  if (!resources?.has('limits')) return;
  const requested = new Set(resources.entries('requests').map(({ key }) => key));
  const requests = resources.inside('requests') as Draft<Record<string, unknown>>;
  for (const { key, value } of resources.entries('limits')) if (!requested.has(key)) requests.copy(key, value);
}

/** With the host's network a container listens on the host's ports. */
function openHostPorts(container: Draft<ApiTypes['core/v1.Container']>): void {
  for (const port of container.each('ports')) {
    const number = port.value('containerPort');
    if (port.isZero('hostPort') && number) port.copy('hostPort', number);
  }
}

const isPublic = (type: string): boolean => type === 'NodePort' || type === 'LoadBalancer';

/** Source: pkg/apis/core/v1/defaults.go */
export const coreDefaults = [
  defaults('core/v1.Pod', (pod) => {
    const spec = pod.inside('spec');
    const grace = spec.value('terminationGracePeriodSeconds');
    if (grace?.kind === 'int' && grace.value < 0) spec.set('terminationGracePeriodSeconds', 1);
    const containers = [...spec.each('containers'), ...spec.each('initContainers')];
    for (const each of containers) requestLimits(each);
    spec.ifAbsent('enableServiceLinks', true);
    if (!spec.isZero('hostNetwork')) for (const each of containers) openHostPorts(each);
  }),
  defaults('core/v1.ReplicationController', (controller) => {
    const spec = controller.inside('spec');
    spec.ifAbsent('replicas', 1);
    const labels = spec.within('template')?.within('metadata')?.value('labels');
    if (labels?.kind !== 'map') return;
    if (spec.entries('selector').length === 0) spec.copy('selector', labels);
    const metadata = controller.inside('metadata');
    if (metadata.entries('labels').length === 0) metadata.copy('labels', labels);
  }),
  defaults('core/v1.Service', (service) => {
    const spec = service.inside('spec');
    spec.ifZero('sessionAffinity', 'None');
    if (spec.text('sessionAffinity') === 'None') spec.remove('sessionAffinityConfig');
    if (spec.text('sessionAffinity') === 'ClientIP') {
      spec.inside('sessionAffinityConfig').inside('clientIP').ifAbsent('timeoutSeconds', 10800);
    }
    spec.ifZero('type', 'ClusterIP');
    const type = spec.text('type');
    for (const port of spec.each('ports')) {
      port.ifZero('protocol', 'TCP');
      const number = port.value('port');
      if (port.isZero('targetPort') && number) port.copy('targetPort', number);
    }
    const isReachedFromOutside = isPublic(type) || (type === 'ClusterIP' && !spec.isZero('externalIPs'));
    if (isReachedFromOutside) spec.ifZero('externalTrafficPolicy', 'Cluster');
    if (isPublic(type) || type === 'ClusterIP') spec.ifAbsent('internalTrafficPolicy', 'Cluster');
    if (type === 'LoadBalancer') spec.ifAbsent('allocateLoadBalancerNodePorts', true);
  }),
  defaults('core/v1.EndpointPort', (port) => {
    port.ifZero('protocol', 'TCP');
  }),
  defaults('core/v1.Secret', (secret) => {
    secret.ifZero('type', 'Opaque');
  }),
  defaults('core/v1.Namespace', (namespace) => {
    const metadata = namespace.inside('metadata');
    const name = metadata.value('name');
    const labels = metadata.inside('labels') as Draft<Record<string, unknown>>;
    if (name) labels.copy('kubernetes.io/metadata.name', { ...name, from: 'default' });
    namespace.inside('spec').ifZero('finalizers', ['kubernetes']);
  }),
  defaults('core/v1.PersistentVolume', (volume) => {
    const spec = volume.inside('spec');
    spec.ifZero('persistentVolumeReclaimPolicy', 'Retain');
    spec.ifAbsent('volumeMode', 'Filesystem');
  }),
  defaults('core/v1.PersistentVolumeClaimSpec', (spec) => {
    spec.ifAbsent('volumeMode', 'Filesystem');
  }),
  defaults('core/v1.PersistentVolumeClaim', (claim) => {
    claim.inside('spec');
    claim.inside('status').ifZero('phase', 'Pending');
  }),
  defaults('core/v1.LimitRangeItem', (item) => {
    if (item.text('type') !== 'Container') return;
    fillFrom(item, 'default', item.entries('max'));
    fillFrom(item, 'defaultRequest', item.entries('default'));
    fillFrom(item, 'defaultRequest', item.entries('min'));
  }),
];

function fillFrom(
  item: Draft<ApiTypes['core/v1.LimitRangeItem']>,
  name: 'default' | 'defaultRequest',
  source: readonly Entry[],
): void {
  const written = new Set(item.entries(name).map(({ key }) => key));
  const target = item.inside(name) as unknown as Draft<Record<string, unknown>>;
  for (const { key, value } of source) if (!written.has(key)) target.copy(key, value);
}
