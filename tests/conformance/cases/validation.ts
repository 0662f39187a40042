import { bases, type BaseName } from './validation-bases.ts';

/** What stands in a field: a value, or `gone` to remove the field. */
const gone = Symbol('gone');
type Alteration = Readonly<Record<string, unknown>>;

const long = (length: number, letter = 'a'): string => letter.repeat(length);

/** Aimed alterations of each base: path to new value. Each is one case, "base: path = value". */
const alterations: Readonly<Record<BaseName, readonly Alteration[]>> = {
  pod: [
    ...names('metadata.name', [
      'web',
      'Web',
      'web_1',
      'web.shop',
      '-web',
      'web-',
      '',
      long(253),
      long(254),
      'a..b',
      '1',
    ]),
    { 'metadata.name': gone },
    { 'metadata.name': gone, 'metadata.generateName': 'web-' },
    ...names('metadata.namespace', ['shop', long(63)]),
    { 'metadata.labels': { app: 'web', 'shop.example/tier': 'front' } },
    { 'metadata.labels': { 'app ': 'web' } },
    { 'metadata.labels': { 'a/b/c': 'web' } },
    { 'metadata.labels': { '/b': 'web' } },
    { 'metadata.labels': { 'Shop.example/b': 'web' } },
    { 'metadata.labels': { app: 'live now' } },
    { 'metadata.labels': { app: long(64) } },
    { 'metadata.labels': { app: '' } },
    { 'metadata.labels': { app: '-web' } },
    { 'metadata.labels': { [long(64)]: 'web' } },
    { 'metadata.annotations': { 'note!': 'x' } },
    { 'metadata.annotations': { Note: 'anything goes here: é' } },
    { 'spec.containers': [] },
    { 'spec.containers': gone },
    { spec: gone },
    { 'spec.containers[0].name': gone },
    ...names('spec.containers[0].name', ['Web', 'web.1', long(64), '']),
    { 'spec.containers[0].image': gone },
    { 'spec.containers[0].image': '' },
    { 'spec.containers[0].imagePullPolicy': 'Sometimes' },
    { 'spec.containers[0].terminationMessagePolicy': 'Nowhere' },
    { 'spec.containers[1]': { name: 'web', image: 'nginx' } },
    { 'spec.containers[1]': { name: 'log', image: 'nginx' } },
    ...[0, 1, 80, 65535, 65536, -1].map((port) => ({ 'spec.containers[0].ports[0].containerPort': port })),
    { 'spec.containers[0].ports[0].containerPort': gone },
    { 'spec.containers[0].ports[0].hostPort': 70000 },
    { 'spec.containers[0].ports[0].protocol': 'HTTP' },
    { 'spec.containers[0].ports[0].protocol': 'tcp' },
    ...names('spec.containers[0].ports[0].name', [
      'http',
      'HTTP',
      'http-',
      '8080',
      'a-very-long-port-name',
      'a--b',
      '',
    ]),
    { 'spec.containers[0].ports[1]': { name: 'http', containerPort: 81 } },
    ...names('spec.containers[0].env[0].name', ['A', 'a.b', '1A', 'A=B', '', 'A B']),
    { 'spec.containers[0].env[0].valueFrom': { configMapKeyRef: { name: 'shop', key: 'url' } } },
    { 'spec.containers[0].env[0].value': gone, 'spec.containers[0].env[0].valueFrom': {} },
    {
      'spec.containers[0].env[0].value': gone,
      'spec.containers[0].env[0].valueFrom': { configMapKeyRef: { name: 'shop', key: 'url' } },
    },
    {
      'spec.containers[0].env[0].value': gone,
      'spec.containers[0].env[0].valueFrom': { configMapKeyRef: { name: 'shop', key: 'u/l' } },
    },
    {
      'spec.containers[0].env[0].value': gone,
      'spec.containers[0].env[0].valueFrom': { secretKeyRef: { name: 'shop' } },
    },
    {
      'spec.containers[0].env[0].value': gone,
      'spec.containers[0].env[0].valueFrom': {
        secretKeyRef: { name: 'shop', key: 'a' },
        configMapKeyRef: { name: 'shop', key: 'url' },
      },
    },
    { 'spec.containers[0].envFrom': [{ configMapRef: { name: 'Shop' } }] },
    { 'spec.containers[0].envFrom': [{ configMapRef: {} }] },
    { 'spec.containers[0].envFrom': [{ prefix: 'A=', secretRef: { name: 'shop' } }] },
    { 'spec.containers[0].volumeMounts[0].name': 'dta' },
    { 'spec.containers[0].volumeMounts[0].name': gone },
    { 'spec.containers[0].volumeMounts[0].mountPath': gone },
    { 'spec.containers[0].volumeMounts[1]': { name: 'data', mountPath: '/data' } },
    { 'spec.containers[0].volumeMounts[1]': { name: 'data', mountPath: '/other' } },
    { 'spec.volumes': gone },
    { 'spec.volumes[0].name': 'Data' },
    { 'spec.volumes[0].name': gone },
    { 'spec.volumes[1]': { name: 'data', emptyDir: {} } },
    { 'spec.volumes[1]': { name: 'none' } },
    { 'spec.volumes[1]': { name: 'two', emptyDir: {}, configMap: { name: 'shop' } } },
    { 'spec.volumes[1]': { name: 'cm', configMap: {} } },
    { 'spec.volumes[1]': { name: 'sec', secret: {} } },
    { 'spec.volumes[1]': { name: 'pvc', persistentVolumeClaim: {} } },
    { 'spec.volumes[1]': { name: 'host', hostPath: { path: '' } } },
    { 'spec.volumes[1]': { name: 'host', hostPath: { path: '/x', type: 'Folder' } } },
    { 'spec.containers[0].resources': { requests: { cpu: '2' }, limits: { cpu: '1500m' } } },
    { 'spec.containers[0].resources': { requests: { cpu: '1.5' }, limits: { cpu: '1500m' } } },
    { 'spec.containers[0].resources': { requests: { memory: '1Gi' }, limits: { memory: '1G' } } },
    { 'spec.restartPolicy': 'Sometimes' },
    { 'spec.restartPolicy': 'Never' },
    { 'spec.dnsPolicy': 'None' },
    { 'spec.dnsPolicy': 'Cluster' },
    { 'spec.nodeSelector': { disk: 'fast one' } },
    { 'spec.serviceAccountName': 'Shop' },
    { 'spec.hostname': 'a.b' },
    { 'spec.activeDeadlineSeconds': 0 },
    { 'spec.activeDeadlineSeconds': 60 },
    { 'spec.initContainers': [{ name: 'web', image: 'busybox' }] },
    { 'spec.initContainers': [{ name: 'init' }] },
    { 'spec.initContainers': [{ name: 'init', image: 'busybox' }] },
    { 'metadata.name': 'Web', 'spec.containers[0].image': gone, 'spec.containers[0].ports[0].containerPort': 0 },
  ],
  deployment: [
    ...names('metadata.name', ['web', 'Web', 'web.v2', '']),
    { 'spec.replicas': -1 },
    { 'spec.replicas': 0 },
    { 'spec.selector': gone },
    { 'spec.selector': {} },
    { 'spec.selector.matchLabels.app': 'wbe' },
    { 'spec.selector.matchLabels.app': 'Web' },
    { 'spec.selector.matchLabels.tier': 'front' },
    { 'spec.selector.matchLabels.app': 'not valid' },
    { 'spec.selector.matchExpressions': [{ key: 'app', operator: 'In', values: ['web', 'api'] }] },
    { 'spec.selector.matchExpressions': [{ key: 'app', operator: 'In', values: ['api'] }] },
    { 'spec.selector.matchExpressions': [{ key: 'app', operator: 'In' }] },
    { 'spec.selector.matchExpressions': [{ key: 'app', operator: 'Exists' }] },
    { 'spec.selector.matchExpressions': [{ key: 'app', operator: 'Exists', values: ['web'] }] },
    { 'spec.selector.matchExpressions': [{ key: 'old', operator: 'DoesNotExist' }] },
    { 'spec.selector.matchExpressions': [{ key: 'app', operator: 'NotIn', values: ['web'] }] },
    { 'spec.selector.matchExpressions': [{ key: 'app', operator: 'Equals', values: ['web'] }] },
    { 'spec.selector.matchExpressions': [{ key: 'app' }] },
    { 'spec.template.metadata.labels.app': 'wbe' },
    { 'spec.template.metadata.labels': gone },
    { 'spec.template.metadata.labels.tier': 'front' },
    { 'spec.template.metadata.labels.note': 'live now' },
    { 'spec.template.metadata': gone },
    { 'spec.template': gone },
    { 'spec.template.spec': gone },
    { 'spec.template.spec.containers': [] },
    { 'spec.template.spec.containers[0].image': gone },
    { 'spec.template.spec.restartPolicy': 'Never' },
    { 'spec.template.spec.restartPolicy': 'Always' },
    { 'spec.template.spec.restartPolicy': 'Nevr' },
    { 'spec.minReadySeconds': -1 },
    { 'spec.revisionHistoryLimit': -1 },
    { 'spec.progressDeadlineSeconds': -1 },
    { spec: gone },
  ],
  statefulSet: [
    ...names('metadata.name', ['db', 'db.one', 'Db']),
    { 'spec.selector.matchLabels.app': 'database' },
    { 'spec.selector': gone },
    { 'spec.replicas': -1 },
    { 'spec.podManagementPolicy': 'Random' },
    { 'spec.template.spec.containers[0].volumeMounts[0].name': 'dta' },
    { 'spec.template.spec.restartPolicy': 'OnFailure' },
    { 'spec.volumeClaimTemplates': gone },
    { 'spec.serviceName': gone },
  ],
  service: [
    ...names('metadata.name', ['web', 'Web', '1web', 'web.shop', 'web-', long(63), long(64)]),
    ...[0, 1, 80, 65535, 65536, -5].map((port) => ({ 'spec.ports[0].port': port })),
    { 'spec.ports[0].port': gone },
    { 'spec.ports': [] },
    { 'spec.ports': gone },
    { 'spec.ports': gone, 'spec.clusterIP': 'None' },
    { 'spec.ports[0].name': 'HTTP' },
    { 'spec.ports[0].name': 'http.main' },
    { 'spec.ports[0].targetPort': 0 },
    { 'spec.ports[0].targetPort': 70000 },
    { 'spec.ports[0].targetPort': 'http' },
    { 'spec.ports[0].targetPort': 'HTTP' },
    { 'spec.ports[0].targetPort': '8080' },
    { 'spec.ports[0].protocol': 'HTTP' },
    { 'spec.ports[1]': { port: 81 } },
    { 'spec.ports[1]': { port: 81, name: 'other' }, 'spec.ports[0].name': 'main' },
    { 'spec.ports[1]': { port: 81, name: 'main' }, 'spec.ports[0].name': 'main' },
    { 'spec.selector': { app: 'live now' } },
    { 'spec.selector': gone },
    { 'spec.type': 'NodePort' },
    { 'spec.type': 'LoadBalancer' },
    { 'spec.type': 'Public' },
    { 'spec.type': 'ExternalName' },
    { 'spec.type': 'ExternalName', 'spec.externalName': 'db.example.com', 'spec.ports': gone },
    { 'spec.type': 'ExternalName', 'spec.externalName': 'DB_1', 'spec.ports': gone },
    { 'spec.sessionAffinity': 'Cookie' },
    { spec: gone },
  ],
  configMap: [
    ...names('metadata.name', ['shop', 'shop.v1', 'Shop']),
    { 'data.ok-KEY_1': 'x' },
    { data: { 'a b': 'x' } },
    { data: { 'a/b': 'x' } },
    { data: { '..': 'x' } },
    { data: { '..data': 'x' } },
    { data: { '': 'x' } },
    { data: gone },
  ],
  secret: [{ stringData: { 'a b': 'x' } }, { data: { a: 'YQ==' } }, { 'metadata.name': 'Shop_secret' }],
  namespace: [...names('metadata.name', ['shop-2', 'shop.prod', 'Shop', long(64)]), { 'metadata.namespace': 'other' }],
  serviceAccount: names('metadata.name', ['shop', 'Shop']),
  claim: [
    ...names('metadata.name', ['data', 'Data']),
    { 'spec.accessModes': gone },
    { 'spec.accessModes': [] },
    { 'spec.resources': gone },
    { 'spec.resources.requests': {} },
    { 'spec.volumeMode': 'Raw' },
    { 'spec.storageClassName': '' },
  ],
  ingress: [
    ...names('metadata.name', ['shop', 'Shop']),
    { 'spec.rules': gone },
    { 'spec.rules[0].http.paths': [] },
    { 'spec.rules[0].http.paths[0].path': 'shop' },
    { 'spec.rules[0].http.paths[0].path': gone },
    { 'spec.rules[0].http.paths[0].pathType': gone },
    { 'spec.rules[0].http.paths[0].pathType': 'Regex' },
    { 'spec.rules[0].http.paths[0].backend.service.name': gone },
    { 'spec.rules[0].http.paths[0].backend.service.port': gone },
    { 'spec.rules[0].http.paths[0].backend.service.port': { number: 0 } },
    { 'spec.rules[0].http.paths[0].backend.service.port': { number: 70000 } },
    { 'spec.rules[0].http.paths[0].backend': gone },
    { 'spec.rules': gone, 'spec.defaultBackend': { service: { name: 'web', port: { number: 80 } } } },
  ],
  networkPolicy: [
    { 'spec.podSelector': {} },
    { 'spec.podSelector.matchLabels.app': 'not valid' },
    { 'spec.podSelector': { matchExpressions: [{ key: 'app', operator: 'In' }] } },
    { 'spec.ingress[0].from[0].podSelector': { matchLabels: { app: 'not valid' } } },
    { 'metadata.name': 'Db' },
  ],
  autoscaler: [
    { 'spec.maxReplicas': 0 },
    { 'spec.maxReplicas': gone },
    { 'spec.maxReplicas': 1 },
    { 'spec.minReplicas': 5, 'spec.maxReplicas': 3 },
    { 'spec.minReplicas': -1 },
    { 'spec.scaleTargetRef.kind': gone },
    { 'spec.scaleTargetRef.name': gone },
    { 'spec.minReplicas': gone },
  ],
};

function names(path: string, values: readonly string[]): Alteration[] {
  return values.map((value) => ({ [path]: value }));
}

/** One case of the recording: an id that names what was altered, and the manifest. */
export type Case = { readonly id: string; readonly yaml: string };

/** Each base as it is, and each of its alterations. */
export function* cases(): Generator<Case> {
  for (const [base, list] of Object.entries(alterations) as [BaseName, readonly Alteration[]][]) {
    yield { id: base, yaml: JSON.stringify(bases[base]) };
    for (const alteration of list) {
      const object = JSON.parse(JSON.stringify(bases[base])) as Record<string, unknown>;
      for (const [path, value] of Object.entries(alteration)) put(object, path, value);
      const said = Object.entries(alteration).map(([path, value]) => `${path} = ${say(value)}`);
      yield { id: `${base}: ${said.join(', ')}`, yaml: JSON.stringify(object) };
    }
  }
}

const say = (value: unknown): string => (value === gone ? 'gone' : JSON.stringify(value));

function put(object: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.match(/[^.[\]]+/g)!;
  const last = steps.pop()!;
  let here = object;
  for (const step of steps) here = here[step] as Record<string, unknown>;
  if (value === gone) delete here[last];
  else here[last] = value;
}
