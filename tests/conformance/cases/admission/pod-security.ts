import { namespace, object, pod, podOf, type Standing } from './standing.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The labels of a namespace, without their prefix. */
const policies: readonly Readonly<Record<string, string>>[] = [
  { enforce: 'baseline' },
  { enforce: 'restricted' },
  { enforce: 'restricted', 'enforce-version': 'v1.34' },
  { enforce: 'restricted', 'enforce-version': 'v1.24' },
  { enforce: 'restricted', 'enforce-version': 'v1.22' },
  { enforce: 'restricted', 'enforce-version': 'v1.18' },
  { enforce: 'restricted', 'enforce-version': 'v1.0' },
  { enforce: 'baseline', 'enforce-version': 'v1.28' },
  { enforce: 'baseline', 'enforce-version': 'v1.99' },
  { warn: 'restricted' },
  { enforce: 'baseline', warn: 'restricted', 'warn-version': 'v1.20' },
];

const full: Fields = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
const named: Fields = { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } };

/** What keeps restricted, but for what is added to the container's and the Pod's context, and to the Pod. */
const kept = (context: Fields, podContext: Fields = {}, spec: Fields = {}): unknown =>
  pod({ securityContext: { ...full, ...context } }, { securityContext: { ...named, ...podContext }, ...spec });

const volumes = (...sources: readonly Fields[]): unknown =>
  kept({}, {}, { volumes: sources.map((source, at) => ({ name: `v${at}`, ...source })) });

const annotated = (annotations: Readonly<Record<string, string>>): unknown =>
  pod({ securityContext: full }, { securityContext: named }, { annotations });

const probed = (container: Fields): unknown => pod({ securityContext: full, ...container }, { securityContext: named });

const http = (host: string): Fields => ({ httpGet: { port: 80, host } });

const pods: Readonly<Record<string, unknown>> = {
  'nothing said': pod(),
  'all kept': kept({}),
  'kept by the container alone': pod({ securityContext: { ...full, ...named } }),
  privileged: pod({ securityContext: { privileged: true } }),
  'not privileged': kept({ privileged: false }),
  'escalation allowed': kept({ allowPrivilegeEscalation: true }),
  'nothing dropped': kept({ capabilities: {} }),
  'other things dropped': kept({ capabilities: { drop: ['NET_RAW', 'all'] } }),
  'bind added': kept({ capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } }),
  'usual ones added': kept({ capabilities: { drop: ['ALL'], add: ['KILL', 'CHOWN'] } }),
  'unusual ones added': kept({ capabilities: { add: ['SYS_ADMIN', 'NET_ADMIN', 'SYS_ADMIN', ''] } }),
  'host network': kept({}, {}, { hostNetwork: true }),
  'all of the host': kept({}, {}, { hostNetwork: true, hostPID: true, hostIPC: true }),
  'nothing of the host': kept({}, {}, { hostNetwork: false, hostPID: false }),
  'host port': probed({ ports: [{ containerPort: 80, hostPort: 80 }] }),
  'host ports': probed({
    ports: [
      { containerPort: 80, hostPort: 9080 },
      { containerPort: 81, hostPort: 80 },
      { containerPort: 82, hostPort: 0 },
    ],
  }),
  'port of the host network': pod({ ports: [{ containerPort: 80 }] }, { hostNetwork: true }),
  'host in a probe': probed({ livenessProbe: http('h') }),
  'hosts in probes': probed({ livenessProbe: http('h'), readinessProbe: http('g'), startupProbe: { tcpSocket: { port: 1, host: 'h' } } }),
  'host in a hook': probed({ lifecycle: { preStop: http('h'), postStart: { tcpSocket: { port: 1, host: '127.0.0.1' } } } }),
  'empty host': probed({ livenessProbe: http('') }),
  'host path': volumes({ hostPath: { path: '/a' } }),
  'two host paths': volumes({ hostPath: { path: '/a' } }, { emptyDir: {} }, { hostPath: { path: '/b' } }),
  'volumes of the network': volumes({ nfs: { server: 's', path: '/' } }, { iscsi: { targetPortal: 't', iqn: 'iqn.2020-01.a:b', lun: 0 } }, { gitRepo: { repository: 'r' } }),
  'harmless volumes': volumes({ configMap: { name: 'a' } }, { secret: { secretName: 'a' } }, { projected: { sources: [] } }, { persistentVolumeClaim: { claimName: 'a' } }, { csi: { driver: 'a' } }),
  'volume of an image': volumes({ image: { reference: 'i' } }),
  'root allowed by the Pod': kept({}, { runAsNonRoot: false }),
  'root allowed by a container': kept({ runAsNonRoot: false }),
  'root allowed by both': kept({ runAsNonRoot: false }, { runAsNonRoot: false }),
  'root not forbidden': pod({ securityContext: full }, { securityContext: { seccompProfile: named.seccompProfile } }),
  'root as user': kept({ runAsUser: 0 }, { runAsUser: 0 }),
  'another user': kept({ runAsUser: 1 }),
  'root in a world of its own': kept({ runAsUser: 0, runAsNonRoot: false }, {}, { hostUsers: false }),
  'all of /proc': kept({ procMount: 'Unmasked' }, {}, { hostUsers: false }),
  'the usual /proc': kept({ procMount: 'Default' }),
  'no seccomp profile': pod({ securityContext: full }, { securityContext: { runAsNonRoot: true } }),
  'unconfined seccomp': kept({ seccompProfile: { type: 'Unconfined' } }),
  'unconfined seccomp by the Pod': kept({}, { seccompProfile: { type: 'Unconfined' } }),
  'seccomp of the node': kept({ seccompProfile: { type: 'Localhost', localhostProfile: 'a' } }),
  'seccomp annotation': annotated({ 'seccomp.security.alpha.kubernetes.io/pod': 'unconfined' }),
  'seccomp annotations': annotated({ 'seccomp.security.alpha.kubernetes.io/pod': 'localhost/a', 'container.seccomp.security.alpha.kubernetes.io/c': 'other' }),
  'unconfined AppArmor': kept({ appArmorProfile: { type: 'Unconfined' } }),
  'unconfined AppArmor by the Pod': kept({}, { appArmorProfile: { type: 'Unconfined' } }),
  'AppArmor annotation': annotated({ 'container.apparmor.security.beta.kubernetes.io/c': 'unconfined' }),
  'AppArmor of the runtime': annotated({ 'container.apparmor.security.beta.kubernetes.io/c': 'runtime/default' }),
  'SELinux type': kept({ seLinuxOptions: { type: 'spc_t' } }),
  'SELinux for engines': kept({ seLinuxOptions: { type: 'container_engine_t' } }),
  'SELinux user and role': kept({ seLinuxOptions: { type: 'container_t', user: 'u' } }, { seLinuxOptions: { role: 'r' } }),
  'SELinux level': kept({}, { seLinuxOptions: { level: 's0:c1' } }),
  'safe sysctls': kept({}, { sysctls: [{ name: 'net.ipv4.tcp_syncookies', value: '1' }] }),
  'sysctls of 1.29': kept({}, { sysctls: [{ name: 'net.ipv4.tcp_fin_timeout', value: '1' }, { name: 'net.ipv4.ip_local_reserved_ports', value: '1' }] }),
  'sysctls of 1.37': kept({}, { sysctls: [{ name: 'net.ipv4.tcp_notsent_lowat', value: '1' }, { name: 'net.ipv4.tcp_rmem', value: '1' }] }),
  'sysctls with slashes': kept({}, { sysctls: [{ name: 'net/ipv4/tcp_syncookies', value: '1' }, { name: 'kernel.msgmax', value: '1' }] }),
  'host process': kept({}, { windowsOptions: { hostProcess: true } }, { hostNetwork: true, os: { name: 'windows' } }),
  Windows: pod({}, { os: { name: 'windows' }, securityContext: { runAsNonRoot: true } }),
  Linux: pod({}, { os: { name: 'linux' } }),
  'several containers': podOf([{}, { securityContext: { ...full, ...named } }, { securityContext: { privileged: true, runAsUser: 0 } }], {
    initContainers: [{ name: 'z', image: 'i', securityContext: { runAsNonRoot: false } }],
  }),
  'a name that is made': pod({}, {}, { name: undefined, generateName: 'made-' }),
}; // prettier-ignore

const template = (spec: Fields): Fields => ({
  metadata: { labels: { app: 'x' } },
  spec: { containers: [{ name: 'c', image: 'i' }], ...spec },
});
const selector = { matchLabels: { app: 'x' } };
const once = { restartPolicy: 'Never' };

const workloads: Readonly<Record<string, unknown>> = {
  Deployment: object('apps/v1', 'Deployment', { spec: { selector, template: template({ hostPID: true }) } }),
  ReplicaSet: object('apps/v1', 'ReplicaSet', { spec: { selector, template: template({}) } }),
  DaemonSet: object('apps/v1', 'DaemonSet', { spec: { selector, template: template({ hostNetwork: true }) } }),
  StatefulSet: object('apps/v1', 'StatefulSet', {
    spec: { selector, serviceName: 's', template: template({ hostIPC: true }) },
  }),
  Job: object('batch/v1', 'Job', { spec: { template: template(once) } }),
  CronJob: object('batch/v1', 'CronJob', {
    spec: { schedule: '* * * * *', jobTemplate: { spec: { template: template({ ...once, hostPID: true }) } } },
  }),
  ReplicationController: object('v1', 'ReplicationController', { spec: { template: template({ hostPID: true }) } }),
  'a workload that keeps it': object('apps/v1', 'Deployment', {
    spec: {
      selector,
      template: template({ containers: [{ name: 'c', image: 'i', securityContext: full }], securityContext: named }),
    },
  }),
};

const labelled = (policy: Readonly<Record<string, string>>): unknown =>
  namespace(
    Object.fromEntries(Object.entries(policy).map(([key, value]) => [`pod-security.kubernetes.io/${key}`, value])),
  );

const nameOf = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ');

/** Each Pod under each policy, and workloads, of which the server only warns. */
export const podSecurity: readonly Standing[] = [
  ...policies.map((policy) => ({ name: nameOf(policy), setup: [labelled(policy)], asked: { ...pods, ...workloads } })),
  ...[
    { enforce: 'restricted', warn: 'privileged' },
    { enforce: 'privileged', audit: 'restricted' },
    { 'enforce-version': 'v1.20', 'warn-version': 'v1.20' },
    { enforce: 'restricted', 'warn-version': 'v1.20' },
  ].map((policy) => ({
    name: nameOf(policy),
    setup: [labelled(policy)],
    asked: { 'nothing said': pods['nothing said'], ...workloads },
  })),
];
