import type { Case } from './decode.ts';

type Fields = Readonly<Record<string, unknown>>;

const image = 'registry.example/shop/web:1.4.2';

/** A Pod of one container, with what the case adds to the container and to the Pod. */
const pod = (container: Fields, spec: Fields = {}): unknown => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web' },
  spec: { containers: [{ name: 'web', image, ...container }], ...spec },
});

const env = (variable: Fields): unknown => pod({ env: [{ name: 'A', ...variable }] });
const volume = (source: Fields): unknown => pod({}, { volumes: [{ name: 'data', ...source }] });
const projected = (...sources: readonly Fields[]): unknown => volume({ projected: { sources } });
const init = (container: Fields): unknown => pod({}, { initContainers: [{ name: 'first', image, ...container }] });
const mounted = (...volumeMounts: readonly Fields[]): unknown =>
  pod({ volumeMounts }, { volumes: [{ name: 'data', emptyDir: {} }] });
const tcpSocket = { port: 80 };
const rules = [{ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }];

/** Faults that the alterations of whole manifests seldom or never make; each row is one case. */
const rows: Readonly<Record<string, unknown>> = {
  'field of another version': env({ valueFrom: { fieldRef: { apiVersion: 'v2', fieldPath: 'metadata.name' } } }),
  'field by its old name': env({ valueFrom: { fieldRef: { fieldPath: 'spec.host' } } }),
  'field that is no source': env({ valueFrom: { fieldRef: { fieldPath: 'status.phase' } } }),
  'field that is not known': env({ valueFrom: { fieldRef: { fieldPath: 'spec.containers' } } }),
  'subscript of a label': env({ valueFrom: { fieldRef: { fieldPath: "metadata.labels['app']" } } }),
  'subscript that is no label': env({ valueFrom: { fieldRef: { fieldPath: "metadata.labels['a b']" } } }),
  'subscript of a name': env({ valueFrom: { fieldRef: { fieldPath: "metadata.name['app']" } } }),
  'all labels at once': env({ valueFrom: { fieldRef: { fieldPath: 'metadata.labels' } } }),
  'resource that is not known': env({ valueFrom: { resourceFieldRef: { resource: 'limits.gpu' } } }),
  'huge pages': env({ valueFrom: { resourceFieldRef: { resource: 'limits.hugepages-2Mi', divisor: '1Mi' } } }),
  'huge pages by thirds': env({ valueFrom: { resourceFieldRef: { resource: 'limits.hugepages-2Mi', divisor: '3' } } }),
  'cpu by thousands': env({ valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '1k' } } }),
  'source of nothing': pod({ envFrom: [{ prefix: 'A_' }] }),
  'two sources of variables': pod({ envFrom: [{ configMapRef: { name: 'a' }, secretRef: { name: 'b' } }] }),
  'two mounts without a path': mounted({ name: 'data' }, { name: 'data' }),
  'paths out of the volume': mounted({ name: 'data', mountPath: '/a', subPath: '/b/../c', subPathExpr: '../d' }),
  'mount and device of one name': pod(
    { volumeMounts: [{ name: 'data', mountPath: '/a' }], volumeDevices: [{ name: 'data', devicePath: '/a' }] },
    { volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }] },
  ),
  'devices twice': pod(
    {
      volumeDevices: [
        { name: 'data', devicePath: '/dev/../a' },
        { name: 'data', devicePath: '/dev/b' },
      ],
    },
    { volumes: [{ name: 'data', emptyDir: {} }] },
  ),
  'mounts for both sides': mounted({ name: 'data', mountPath: '/a', mountPropagation: 'Bidirectional' }),
  'all of it to read': mounted({ name: 'data', mountPath: '/a', recursiveReadOnly: 'Enabled' }),
  'probe of nothing': pod({ livenessProbe: {} }),
  'probe of two': pod({ livenessProbe: { tcpSocket, exec: { command: ['true'] } } }),
  'probe with bad headers': pod({
    readinessProbe: { httpGet: { port: 80, httpHeaders: [{ name: 'a b', value: '' }] } },
  }),
  'probe with grace': pod({ readinessProbe: { tcpSocket, terminationGracePeriodSeconds: 0 } }),
  'probe of many successes': pod({ startupProbe: { tcpSocket, successThreshold: 2 } }),
  'long sleep': pod({ lifecycle: { preStop: { sleep: { seconds: 31 } } } }),
  'no sleep': pod({ lifecycle: { preStop: { sleep: { seconds: 0 } } } }),
  'signal to stop': pod({ lifecycle: { stopSignal: 'SIGNONE' } }),
  'signal to stop of an init container': init({ lifecycle: { stopSignal: 'SIGTERM' } }),
  'probe of an init container': init({ livenessProbe: { tcpSocket } }),
  'probe of a sidecar': init({ restartPolicy: 'Always', livenessProbe: {} }),
  'init container on failure': init({ restartPolicy: 'OnFailure' }),
  'rules of a sidecar': init({ restartPolicy: 'Always', restartPolicyRules: rules }),
  'rules without a policy': init({ restartPolicyRules: rules }),
  'container that never restarts': pod({ restartPolicy: 'Never' }),
  'rules of a container': pod({ restartPolicy: 'Never', restartPolicyRules: [{ action: 'RestartAllContainers' }] }),
  'resize of an init container': init({ resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }] }),
  'resize where nothing restarts': pod(
    { resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }, { resourceName: 'cpu' }] },
    { restartPolicy: 'Never' },
  ),
  'one port of the node twice': pod({
    ports: [
      { containerPort: 80, hostPort: 80 },
      { containerPort: 81, hostPort: 80 },
    ],
  }),
  'half a huge page': pod({ resources: { limits: { 'hugepages-2Mi': '3Mi' } } }),
  'vendor resource over its limit': pod({
    resources: { limits: { 'example.com/gpu': 1 }, requests: { 'example.com/gpu': 2 } },
  }),
  'vendor resource without a limit': pod({ resources: { requests: { 'example.com/gpu': 1 } } }),
  'claim that is not there': pod({ resources: { claims: [{ name: 'card' }, { name: 'card', request: 'a' }] } }),
  'all of proc': pod({ securityContext: { procMount: 'Unmasked' } }),
  'privileged without escalation': pod({ securityContext: { privileged: true, allowPrivilegeEscalation: false } }),
  'administrator without escalation': pod({
    securityContext: { allowPrivilegeEscalation: false, capabilities: { add: ['CAP_SYS_ADMIN'] } },
  }),
  'container to look around': pod(
    {},
    { ephemeralContainers: [{ name: 'web', image: ' a', ports: [], lifecycle: {} }] },
  ),
  'two kinds of volume': volume({ emptyDir: {}, gcePersistentDisk: { pdName: 'a' }, cephfs: { monitors: [] } }),
  'volume of nothing to mount': pod(
    { volumeMounts: [{ name: 'data', mountPath: '/a' }] },
    { volumes: [{ name: 'data', secret: {} }] },
  ),
  'portal that is too long': volume({
    iscsi: { targetPortal: 'a'.repeat(64), iqn: 'no', lun: 1, initiatorName: 'iqn.none' },
  }),
  'image without a name': volume({ image: {} }),
  'file of two origins': volume({
    downwardAPI: {
      items: [{ path: '..a', fieldRef: { fieldPath: 'metadata.name' }, resourceFieldRef: { resource: 'a' } }],
    },
  }),
  'one path of two': projected(
    { secret: { name: 'a', items: [{ key: 'a', path: 'x' }] } },
    { configMap: { name: 'b', items: [{ key: 'b', path: 'x' }] } },
  ),
  'token of a moment': projected({ serviceAccountToken: { expirationSeconds: 599, path: '/a' } }),
  'bundle of two': projected({ clusterTrustBundle: { name: 'a:b', signerName: 'a/b', path: 'x' } }),
  'bundle of a wrong name': projected({ clusterTrustBundle: { name: 'a/b:c', path: 'x' } }),
  'bundle of a wrong signer': projected({ clusterTrustBundle: { signerName: 'a_b/c', path: 'x' } }),
  'certificate without a path': projected({ podCertificate: { signerName: 'example.com/a', keyType: 'DSA' } }),
  'claim with a name': volume({ ephemeral: { volumeClaimTemplate: { metadata: { name: 'a' }, spec: {} } } }),
  'claim that will be made': pod(
    {},
    {
      volumes: [
        { name: 'a', ephemeral: { volumeClaimTemplate: {} } },
        { name: 'b', persistentVolumeClaim: { claimName: 'web-a' } },
      ],
    },
  ),
};

/** Aimed cases of containers and volumes, "containers: what is wrong". */
export function cases(): Case[] {
  return Object.entries(rows).map(([id, object]) => ({ id: `containers: ${id}`, yaml: JSON.stringify(object) }));
}
