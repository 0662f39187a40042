import { pullPolicyOf } from '../model/image.ts';
import type { ApiTypes } from '../schema/types.generated.ts';
import { defaults } from './defaults.ts';
import type { Draft } from './draft.ts';

const defaultMode = 0o644;

type Container = ApiTypes['core/v1.Container'];

function container(c: Draft<Container>): void {
  c.ifZero('imagePullPolicy', pullPolicyOf(c.text('image')));
  c.ifZero('terminationMessagePath', '/dev/termination-log');
  c.ifZero('terminationMessagePolicy', 'File');
}

/** What every Pod spec gets, in a Pod and in a template. Source: pkg/apis/core/v1/defaults.go */
export const podSpecDefaults = [
  defaults('core/v1.PodSpec', (spec) => {
    // The older name is an alias; both are kept equal.
    const account = spec.text('serviceAccountName') || spec.text('serviceAccount');
    if (account !== '') {
      spec.set('serviceAccountName', account);
      spec.set('serviceAccount', account);
    }
    spec.ifZero('dnsPolicy', 'ClusterFirst');
    spec.ifZero('restartPolicy', 'Always');
    spec.ifAbsent('securityContext', {});
    spec.ifAbsent('terminationGracePeriodSeconds', 30);
    spec.ifZero('schedulerName', 'default-scheduler');
  }),
  defaults('core/v1.PodTemplateSpec', (template) => {
    template.inside('spec');
  }),
  defaults('core/v1.Volume', (volume) => {
    if (volume.fieldCount(['name']) === 0) volume.set('emptyDir', {});
    const image = volume.within('image');
    image?.ifZero('pullPolicy', pullPolicyOf(image.text('reference')));
  }),
  defaults('core/v1.Container', container),
  defaults('core/v1.EphemeralContainer', (c) => {
    container(c);
  }),
  defaults('core/v1.ContainerPort', (port) => {
    port.ifZero('protocol', 'TCP');
  }),
  defaults('core/v1.Probe', (probe) => {
    probe.ifZero('timeoutSeconds', 1);
    probe.ifZero('periodSeconds', 10);
    probe.ifZero('successThreshold', 1);
    probe.ifZero('failureThreshold', 3);
  }),
  defaults('core/v1.HTTPGetAction', (action) => {
    action.ifZero('path', '/');
    action.ifZero('scheme', 'HTTP');
  }),
  defaults('core/v1.GRPCAction', (action) => {
    // An empty name is not the same as none: it asks for the health of the whole server.
    action.ifAbsent('service', '');
  }),
  defaults('core/v1.SecretVolumeSource', (source) => {
    source.ifAbsent('defaultMode', defaultMode);
  }),
  defaults('core/v1.ConfigMapVolumeSource', (source) => {
    source.ifAbsent('defaultMode', defaultMode);
  }),
  defaults('core/v1.DownwardAPIVolumeSource', (source) => {
    source.ifAbsent('defaultMode', defaultMode);
  }),
  defaults('core/v1.ProjectedVolumeSource', (source) => {
    source.ifAbsent('defaultMode', defaultMode);
  }),
  defaults('core/v1.ServiceAccountTokenProjection', (token) => {
    token.ifAbsent('expirationSeconds', 3600);
  }),
  defaults('core/v1.HostPathVolumeSource', (source) => {
    source.ifAbsent('type', '');
  }),
  defaults('core/v1.FileKeySelector', (selector) => {
    selector.ifAbsent('optional', false);
  }),
  defaults('core/v1.ObjectFieldSelector', (selector) => {
    selector.ifZero('apiVersion', 'v1');
  }),
  ...(['core/v1.ISCSIVolumeSource', 'core/v1.ISCSIPersistentVolumeSource'] as const).map((type) =>
    defaults(type, (source) => {
      source.ifZero('iscsiInterface', 'default');
    }),
  ),
  ...(['core/v1.RBDVolumeSource', 'core/v1.RBDPersistentVolumeSource'] as const).map((type) =>
    defaults(type, (source) => {
      source.ifZero('pool', 'rbd');
      source.ifZero('user', 'admin');
      source.ifZero('keyring', '/etc/ceph/keyring');
    }),
  ),
  defaults('core/v1.AzureDiskVolumeSource', (source) => {
    source.ifAbsent('cachingMode', 'ReadWrite');
    source.ifAbsent('fsType', 'ext4');
    source.ifAbsent('readOnly', false);
    source.ifAbsent('kind', 'Shared');
  }),
  ...(['core/v1.ScaleIOVolumeSource', 'core/v1.ScaleIOPersistentVolumeSource'] as const).map((type) =>
    defaults(type, (source) => {
      source.ifZero('storageMode', 'ThinProvisioned');
      source.ifZero('fsType', 'xfs');
    }),
  ),
];
