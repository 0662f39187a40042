import type { Aimed, Body } from '../objects.ts';

const image = 'registry.example/shop/web:1.4.2';
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A Pod of one container, with what the case adds to the container, to the Pod and to its annotations. */
const pod = (container: Body, spec: Body = {}, annotations?: Body): Body => ({
  ...(annotations && { metadata: { name: 'x', annotations } }),
  spec: { containers: [{ name: 'web', image, ...container }], ...spec },
});

const spec = (each: Body): Body => pod({}, each);
const secured = (securityContext: Body, above: Body = {}): Body => pod({ securityContext }, above);
const annotated = (annotations: Body, podContext?: Body, containerContext?: Body): Body =>
  pod(
    containerContext ? { securityContext: containerContext } : {},
    podContext ? { securityContext: podContext } : {},
    annotations,
  );
const volume = (source: Body): Body => spec({ volumes: [{ name: 'data', ...source }] });
const projected = (...sources: readonly Body[]): Body => volume({ projected: { sources } });
const env = (valueFrom: Body): Body => pod({ env: [{ name: 'A', valueFrom }] });

const mirror = 'kubernetes.io/config.mirror';
const oldTolerations = 'scheduler.alpha.kubernetes.io/tolerations';
const claims = { resourceClaims: [{ name: 'card', resourceClaimName: 'card-1' }] };

const profiles = ['unconfined', 'runtime/default', 'docker/default', 'localhost/a', 'localhost/../a', 'x', ''];
const seccompFields: readonly Body[] = [
  { type: 'Unconfined' },
  { type: 'RuntimeDefault' },
  { type: 'Localhost', localhostProfile: 'a' },
];
const armors = ['unconfined', 'runtime/default', 'localhost/a', 'localhost/', 'x', ''];
const armorFields: readonly Body[] = [
  { type: 'Unconfined' },
  { type: 'RuntimeDefault' },
  { type: 'Localhost', localhostProfile: 'a' },
  { type: 'Localhost' },
];

const annotations: readonly Body[] = [
  annotated({ [mirror]: 'x' }),
  pod({}, { nodeName: 'n' }, { [mirror]: 'x' }),
  pod({}, { nodeName: 'n', ...claims }, { [mirror]: 'x' }),
  ...['x', '[]', '', '[{"key":"a b"}]', '[{"key":"a","operator":"Exists","value":"b"}]', '[{"key":"a"}]'].map((text) =>
    annotated({ [oldTolerations]: text }),
  ),
  ...profiles.flatMap((profile) => [
    annotated({ 'seccomp.security.alpha.kubernetes.io/pod': profile }),
    annotated({ 'container.seccomp.security.alpha.kubernetes.io/web': profile }),
    ...seccompFields.map((seccompProfile) =>
      annotated({ 'seccomp.security.alpha.kubernetes.io/pod': profile }, { seccompProfile }),
    ),
    ...seccompFields.map((seccompProfile) =>
      annotated({ 'container.seccomp.security.alpha.kubernetes.io/web': profile }, undefined, { seccompProfile }),
    ),
  ]),
  ...armors.flatMap((armor) => [
    annotated({ 'container.apparmor.security.beta.kubernetes.io/web': armor }),
    ...armorFields.map((appArmorProfile) =>
      annotated({ 'container.apparmor.security.beta.kubernetes.io/web': armor }, undefined, { appArmorProfile }),
    ),
    annotated(
      { 'container.apparmor.security.beta.kubernetes.io/web': armor },
      { appArmorProfile: { type: 'Unconfined' } },
    ),
  ]),
  annotated({ 'container.apparmor.security.beta.kubernetes.io/other': 'runtime/default' }),
  annotated({ note: 'x'.repeat(262_145) }),
];

const iqns = ['eui.02004567A425678D', 'eui.x', 'naa.52004567BA64678D', 'naa.x', 'iqn.x', 'abc'];
const bundle = { name: 'b', path: 'ca.pem' };
const certificate = { signerName: 'example.com/a', keyType: 'ED25519', credentialBundlePath: 'a.pem' };

const volumes: readonly Body[] = [
  volume({ gitRepo: { repository: '' } }),
  volume({ gitRepo: { repository: 'a', directory: '../b' } }),
  volume({ rbd: { monitors: ['a'], image: '' } }),
  ...iqns.flatMap((iqn) => [
    volume({ iscsi: { targetPortal: '1.2.3.4', iqn, lun: 0 } }),
    volume({ iscsi: { targetPortal: '1.2.3.4', iqn: 'iqn.2001-04.com.example:a', lun: 0, initiatorName: iqn } }),
  ]),
  ...['kubernetes.io/x', 'a.k8s.io/x', 'k8s.io/', 'x.io/y', 'x'].map((key) =>
    volume({ flexVolume: { driver: 'a/b', options: { [key]: 'y' } } }),
  ),
  projected({ clusterTrustBundle: { name: '', path: 'x' } }),
  projected({ clusterTrustBundle: { signerName: '', path: 'x' } }),
  projected({ clusterTrustBundle: bundle }, { clusterTrustBundle: bundle }),
  ...[
    ...['a', 'a/b', 'a.b/c', 'A.b/c', `${'a'.repeat(254)}.b/c`, `a.b/${'c'.repeat(64)}`, 'a.b/C_', 'a.b/c.d', 'a.b/'],
    ...[`a.b/${'c.'.repeat(160)}d`, `${'a.'.repeat(126)}b/${'c.'.repeat(160)}d`, 'a.b/c/d', '/b', 'kubernetes.io/x'],
  ].flatMap((signerName) => [
    projected({ podCertificate: { ...certificate, signerName } }),
    projected({ clusterTrustBundle: { signerName, path: 'x' } }),
  ]),
  ...['a:b', 'a.b:c:d', ':a', 'A', 'a'.repeat(254)].map((name) =>
    projected({ clusterTrustBundle: { name, path: 'x' } }),
  ),
  projected({ podCertificate: { ...certificate, signerName: 'kubernetes.io/a', maxExpirationSeconds: 90_000 } }),
  projected({ podCertificate: { ...certificate, maxExpirationSeconds: 90_000 } }),
  projected({ podCertificate: { ...certificate, maxExpirationSeconds: 8_000_000 } }),
  projected({ podCertificate: { ...certificate, maxExpirationSeconds: 3599 } }),
  projected({ podCertificate: certificate }, { podCertificate: certificate }),
  projected({
    podCertificate: { ...certificate, credentialBundlePath: '', keyPath: 'k', certificateChainPath: 'k' },
  }),
  volume({ emptyDir: { mode: 1024, sizeLimit: '-1' } }),
  volume({ secret: { secretName: 'a', defaultUser: -1, items: [{ key: 'a', path: 'b', user: -1 }] } }),
  pod(
    { volumeMounts: [{ name: 'data', mountPath: '/a', bindMountOptions: ['noexec', 'x', 'noexec'] }] },
    { volumes: [{ name: 'data', image: { reference: 'a' } }] },
  ),
  pod(
    {
      volumeDevices: [
        { name: 'data', devicePath: '/a' },
        { name: 'more', devicePath: '/a' },
      ],
    },
    { volumes: ['data', 'more'].map((name) => ({ name, persistentVolumeClaim: { claimName: name } })) },
  ),
];

const probe = (handler: Body): Body => pod({ livenessProbe: handler });
const values = many(256, (index) => index);
const rule = { action: 'Restart', exitCodes: { operator: 'In', values: [1] } };

const containers: readonly Body[] = [
  ...['a b', '', '..', 'a'.repeat(254)].flatMap((key) => [
    env({ secretKeyRef: { name: 'a', key } }),
    env({ configMapKeyRef: { name: 'a', key } }),
  ]),
  ...['web-', '-', 'a.-', 'A', ''].flatMap((name) => [
    pod({ envFrom: [{ configMapRef: { name } }] }),
    pod({ envFrom: [{ secretRef: { name } }] }),
    env({ secretKeyRef: { name, key: 'a' } }),
    env({ configMapKeyRef: { name, key: 'a' } }),
    volume({ secret: { secretName: name } }),
    volume({ configMap: { name } }),
    volume({ persistentVolumeClaim: { claimName: name } }),
    spec({ imagePullSecrets: [{ name }], serviceAccountName: name, runtimeClassName: name || undefined }),
  ]),
  pod(
    { env: [{ name: 'A', valueFrom: { fileKeyRef: { volumeName: 'v', path: 'a', key: 'K' } } }] },
    { volumes: [{ name: 'v', configMap: { name: 'a' } }] },
  ),
  probe({ httpGet: { port: 80, protocol: 'x' } }),
  probe({ httpGet: { port: 80, path: '', scheme: 'ftp' } }),
  probe({ httpGet: { port: 80, scheme: 'HTTPS', protocol: 'HTTP2', host: 'a' } }),
  probe({ grpc: { port: 0, mode: 'x' } }),
  pod({ lifecycle: { stopSignal: 'SIGTERM' } }, { os: { name: 'linux' } }),
  pod({ lifecycle: { stopSignal: 'SIGHUP' } }, { os: { name: 'windows' } }),
  pod({ restartPolicy: 'Never', restartPolicyRules: many(21, () => rule) }),
  pod({ restartPolicy: 'Never', restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values } }] }),
  pod({ restartPolicy: 'Never', restartPolicyRules: [{ action: 'x', exitCodes: { operator: 'x', values: [] } }, {}] }),
  pod({ resources: { limits: { cpu: '2' } } }, { resources: { limits: { cpu: '1' } } }),
  pod({ resources: { limits: { cpu: '1' }, requests: { cpu: '1' } } }, { resources: { requests: { cpu: '500m' } } }),
  pod(
    { resources: { limits: { 'hugepages-2Mi': '4Mi', cpu: '1' } } },
    { resources: { limits: { 'hugepages-2Mi': '2Mi' } } },
  ),
  spec({
    ephemeralContainers: [
      { name: 'look', image, volumeMounts: [{ name: 'data', mountPath: '/a', subPath: 'b', subPathExpr: 'c' }] },
    ],
    volumes: [{ name: 'data', emptyDir: {} }],
  }),
  pod({ resources: { limits: { 'hugepages-2Mi': '999E', cpu: '1' }, requests: { 'hugepages-2Mi': '4Mi' } } }),
  pod(
    {
      ports: [
        { containerPort: 80, hostPort: 81 },
        { containerPort: 81, hostPort: 81 },
      ],
    },
    { hostNetwork: true },
  ),
];

const tolerations = ['5', 'x', '01', '-1', '+1', '99999999999999999999', '', '1.5'].flatMap((value) =>
  ['Gt', 'Lt'].map((operator) => spec({ tolerations: [{ key: 'a', operator, value, effect: 'NoSchedule' }] })),
);

const affinity = (matchLabelKeys: string[], mismatchLabelKeys: string[]): Body =>
  spec({
    affinity: {
      podAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          { topologyKey: 'zone', labelSelector: {}, matchLabelKeys, mismatchLabelKeys },
        ],
      },
    },
  });

const wholes: readonly Body[] = [
  spec({ hostUsers: false, hostIPC: true, hostPID: true, hostNetwork: true }),
  pod(
    { volumeDevices: [{ name: 'data', devicePath: '/a' }] },
    { hostUsers: false, volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'a' } }] },
  ),
  spec({ hostnameOverride: 'a'.repeat(65) }),
  spec({ hostnameOverride: 'A_' }),
  spec({ schedulingGates: [{ name: 'a' }, { name: 'a' }] }),
  spec({ schedulingGates: [{ name: 'a b' }], nodeName: 'n' }),
  spec({ dnsConfig: { nameservers: ['1.1.1.1', '1.1.1.2', '1.1.1.3', '1.1.1.4'] } }),
  spec({ dnsConfig: { searches: many(33, (index) => `a${index}.io`) } }),
  spec({
    dnsConfig: { searches: many(12, (index) => `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}${index}`) },
  }),
  spec({ dnsConfig: { searches: [`${'a'.repeat(60)}.`.repeat(5), '_a.b', 'a_.b', '.', ''] } }),
  spec({ serviceAccount: 'a', serviceAccountName: 'b' }),
  spec({ schedulingGroup: {} }),
  spec({ schedulingGroup: { podGroupName: 'A_' }, evictionResponders: [{ name: 'a' }] }),
  spec({ os: { name: 'linux' }, securityContext: { windowsOptions: { runAsUserName: 'a' } } }),
  secured({ windowsOptions: { runAsUserName: 'a' } }, { os: { name: 'linux' } }),
  spec({
    os: { name: 'windows' },
    hostUsers: false,
    hostIPC: true,
    hostPID: true,
    hostNetwork: true,
    shareProcessNamespace: false,
    resources: { limits: { cpu: '1' } },
  }),
  spec({ os: { name: 'x' } }),
  spec({ os: { name: '' } }),
  spec({ os: {} }),
  ...[' a', 'a ', ' ', 'a'.repeat(4096), '', '/a', '../a'].map((localhostProfile) =>
    secured({ appArmorProfile: { type: 'Localhost', localhostProfile } }),
  ),
  ...['net.core.somaxconn', 'kernel.shm_rmid_forced', 'kernel/msgmax', 'fs.mqueue.x', 'user.x', 'a..b'].flatMap(
    (name) =>
      [{}, { hostNetwork: true, hostIPC: true }].map((host) =>
        spec({ ...host, securityContext: { sysctls: [{ name, value: '1' }] } }),
      ),
  ),
  spec({ securityContext: { seLinuxChangePolicy: 'x' } }),
  spec({ securityContext: { seLinuxChangePolicy: 'MountOption' } }),
  spec({ shareProcessNamespace: true, hostPID: true }),
  spec({ shareProcessNamespace: true, hostPID: false }),
  ...[
    'a\\b\\c',
    '. .',
    'a\\. .',
    '.',
    'a',
    'NT AUTHORITY\\SYSTEM',
    'a\\',
    '\\b',
    'a:b',
    '',
    `${'a'.repeat(256)}\\b`,
  ].map((runAsUserName) => secured({ windowsOptions: { runAsUserName } })),
  secured({ windowsOptions: { gmsaCredentialSpec: 'a'.repeat(65_537) } }),
  secured({ windowsOptions: { hostProcess: true } }),
  secured({ windowsOptions: { hostProcess: true } }, { hostNetwork: true }),
  affinity(['a'], ['a']),
  affinity(['a', 'a b'], ['b', 'c d']),
  pod({}, { restartPolicy: 'x', dnsPolicy: 'x', preemptionPolicy: 'x' }),
  pod({ imagePullPolicy: '', terminationMessagePolicy: '', ports: [{ containerPort: 1, protocol: '' }] }),
  spec({ terminationGracePeriodSeconds: -1, activeDeadlineSeconds: 0 }),
];

/** Quantities whose text the server keeps, although it would write them otherwise. */
const keptTexts: readonly Body[] = [
  ...['1.', '+1', '01', '1.0', '1e0', '1000m', '0.', '1.m'].map((divisor) =>
    env({ resourceFieldRef: { resource: 'limits.cpu', divisor } }),
  ),
  ...['1.', '1.Mi', '1024Ki', '+1Mi'].map((divisor) =>
    env({ resourceFieldRef: { resource: 'limits.memory', divisor } }),
  ),
  ...['+3', '03', '3.', '3.0'].flatMap((cpu) => [
    spec({ resources: { limits: { cpu }, requests: { cpu: '4' } } }),
    pod({ resources: { limits: { cpu: '5' } } }, { resources: { limits: { cpu } } }),
    pod({ resources: { limits: { cpu }, requests: { cpu: '5' } } }),
  ]),
];

/** Pods, for what one altered field does not reach: annotations that came before fields, pairs that do not go together. */
export const pods: readonly Aimed[] = [
  {
    apiVersion: 'v1',
    kind: 'Pod',
    bodies: [...annotations, ...volumes, ...containers, ...tolerations, ...wholes, ...keptTexts],
  },
];
