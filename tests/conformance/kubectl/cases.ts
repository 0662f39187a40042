import { cases as decode } from '../cases/decode.ts';
import { cases as validation } from '../cases/validation.ts';

/** What a person hands to `kubectl apply`: files by name, in the order of the `-f` arguments. */
export type KubectlCase = { readonly id: string; readonly files: Readonly<Record<string, string>> };

const pod = (name: string, more = ''): string => `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
  containers:
    - name: web
      image: nginx
${more}`;

const service = (name: string, port: string): string => `apiVersion: v1
kind: Service
metadata:
  name: ${name}
spec:
  selector:
    app: web
  ports:
    - port: ${port}
`;

const deployment = (more: string): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: nginx
${more}`;

const configMap = (name: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n  url: http://shop\n`;

const stream = (...documents: string[]): string => documents.join('---\n');
const list = (...items: string[]): string =>
  `apiVersion: v1\nkind: List\nitems:\n${items.map((item) => item.trimEnd().replace(/^/gm, '    ').replace(/^ {3}/, '  -')).join('\n')}\n`;
const inNamespace = (text: string, namespace: string): string =>
  text.replace('\nspec:', `\n  namespace: ${namespace}\nspec:`);
const kind = (apiVersion: string, name: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${name}\nmetadata:\n  name: web\n`;

const noImage = pod('bad').replace('      image: nginx\n', '');
const unknownField = pod('bad').replace('image:', 'imgae:');

/** One file each. */
const single: Readonly<Record<string, string>> = {
  'accepted: Pod': pod('web'),
  'accepted: in a namespace': inNamespace(pod('web'), 'shop'),
  'accepted: Service': service('web', '80'),
  'accepted: Deployment': deployment(''),
  'accepted: of the cluster': kind('v1', 'Namespace'),
  'accepted: custom resource': `${kind('shop.example/v1', 'Cron')}spec:\n  schedule: daily\n`,
  'accepted: JSON': '{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "web"}}\n',
  'accepted: List': list(pod('web'), service('web', '80')),
  'accepted: list of one kind': `apiVersion: v1\nkind: PodList\nitems:\n  - metadata: {name: web}\n    spec: {containers: [{name: web, image: nginx}]}\n`,
  'accepted: several documents': stream(configMap('shop'), pod('web'), service('web', '80')),
  'accepted: comments and empty documents': `# first\n---\n# second\n---\n${pod('web')}---\n`,
  'accepted: the same object twice': stream(pod('web'), pod('web')),
  'invalid: one cause': noImage,
  'invalid: one cause, in a group': deployment('').replace('      app: web\n  template', '      app: api\n  template'),
  'invalid: several causes': noImage.replace('name: web', 'name: Web').replace('name: bad', 'name: Bad'),
  'invalid: several causes, in a group': deployment('').replace('image: nginx', 'imagePullPolicy: Sometimes'),
  'invalid: the same cause twice': service('bad', '0').concat('    - port: 0\n'),
  'invalid: Service': service('web', '70000'),
  'invalid: custom resource': `${kind('shop.example/v1', 'Cron')}spec:\n  schedule: daily\n  size: 0\n`,
  'invalid: custom resource, one cause': `${kind('shop.example/v1', 'Cron')}spec:\n  schedule: ""\n`,
  'invalid: no name': pod('web').replace('  name: web\n', '  labels: {}\n'),
  'invalid: no metadata': 'apiVersion: v1\nkind: ConfigMap\n',
  'invalid: generateName': pod('web').replace('  name: web\n', '  generateName: web-\n'),
  'invalid: empty spec': kind('apps/v1', 'Deployment'),
  'invalid: with a warning': noImage.replace(
    'name: web',
    'name: web\n      env: [{name: A, value: a}, {name: A, value: b}]',
  ),
  'invalid: long name': configMap('a'.repeat(254)),
  'invalid: in a List': list(noImage, service('web', '80')),
  'invalid: two in a List': list(noImage, service('web', '0')),
  'decode: unknown field': unknownField,
  'decode: two unknown fields': unknownField.replace('spec:', 'specs: {}\nspec:'),
  'decode: unknown field in a group': deployment('').replace('matchLabels', 'matchlabels'),
  'decode: wrong type': service('web', 'eighty'),
  'decode: wrong type beside an unknown field': service('web', 'eighty').replace('selector', 'selectors'),
  'decode: number as text': deployment('').replace('  selector:', '  replicas: "3"\n  selector:'),
  'decode: list for a map': service('web', '80').replace('    app: web', '    - app'),
  'decode: map for a list': pod('web').replace(
    '    - name: web\n      image: nginx',
    '    name: web\n    image: nginx',
  ),
  'decode: quantity': pod('web', '      resources: {limits: {memory: 1 GB}}\n'),
  'decode: base64': `${kind('v1', 'Secret')}data:\n  password: hello!\n`,
  'decode: time': pod('web').replace('metadata:', 'metadata:\n  deletionTimestamp: tomorrow'),
  'decode: label is a number': pod('web').replace('metadata:', 'metadata:\n  labels: {version: 1.10}'),
  'decode: label is a truth value': pod('web').replace('metadata:', 'metadata:\n  labels: {live: yes}'),
  'decode: annotation is a map': pod('web').replace('metadata:', 'metadata:\n  annotations: {a: {b: c}}'),
  'decode: metadata is a text': pod('web').replace('metadata:\n  name: web', 'metadata: web'),
  'decode: name is a number': configMap('5'),
  'decode: too large': deployment('').replace('  selector:', '  replicas: 99999999999\n  selector:'),
  'decode: fraction': deployment('').replace('  selector:', '  replicas: 1.5\n  selector:'),
  'decode: unknown field of a custom resource': `${kind('shop.example/v1', 'Cron')}spec:\n  schedule: daily\n  colour: red\n`,
  'decode: wrong type in a custom resource': `${kind('shop.example/v1', 'Cron')}spec:\n  schedule: 5\n`,
  'decode: duplicate key': pod('web').replace('image: nginx', 'image: nginx\n      image: busybox'),
  'read: no kind': 'apiVersion: v1\nmetadata:\n  name: web\n',
  'read: no apiVersion': 'kind: Pod\nmetadata:\n  name: web\n',
  'read: neither': 'metadata:\n  name: web\n',
  'read: kind is a number': 'apiVersion: v1\nkind: 5\n',
  'read: apiVersion is a number': 'apiVersion: 1\nkind: Pod\n',
  'read: empty kind': 'apiVersion: v1\nkind: ""\n',
  'read: apiVersion with two slashes': kind('apps/v1/beta', 'Deployment'),
  'read: a text': 'hello\n',
  'read: a list': '- apiVersion: v1\n  kind: Pod\n',
  'read: a number': '5\n',
  'read: nothing': '',
  'read: only a comment': '# nothing yet\n',
  'read: only empty documents': '---\n---\n',
  'read: tab': pod('web').replace('    - name', '\t- name'),
  'read: unclosed bracket': pod('web', '      args: [a, b\n'),
  'read: unclosed quote': pod('web').replace('nginx', '"nginx'),
  'read: bad indentation': pod('web').replace('      image', '     image'),
  'read: colon in a text': pod('web').replace('nginx', 'nginx: latest: now'),
  'read: unknown anchor': pod('web').replace('nginx', '*image'),
  'read: template braces': pod('web').replace('nginx', '{{ .Values.image }}'),
  'read: broken JSON': '{"apiVersion": "v1", "kind": "Pod",}\n',
  'read: syntax error in the second document': stream(pod('web'), 'a: b: c\n'),
  'read: list in a List without kind': 'apiVersion: v1\nkind: List\nitems:\n  - metadata: {name: web}\n',
  'read: items is a text': 'apiVersion: v1\nkind: List\nitems: web\n',
  'no match: kind': kind('v1', 'Podd'),
  'no match: kind in lower case': kind('v1', 'pod'),
  'no match: apiVersion': kind('v1', 'Deployment'),
  'no match: version': kind('apps/v2', 'Deployment'),
  'no match: removed': kind('extensions/v1beta1', 'Ingress'),
  'no match: removed beta': kind('policy/v1beta1', 'PodDisruptionBudget'),
  'no match: definition missing': kind('cert-manager.io/v1', 'Certificate'),
  'no match: in a namespace': kind('v1', 'Podd').replace('  name: web', '  name: web\n  namespace: shop'),
  'no match: without a name': 'apiVersion: v1\nkind: Podd\n',
  'no match: before a good document': stream(kind('v1', 'Podd'), pod('web')),
  'no match: after a good document': stream(pod('web'), kind('v1', 'Podd')),
  'no match: two': stream(kind('v1', 'Podd'), kind('v1', 'Servise')),
  'no match: beside an invalid document': stream(kind('v1', 'Podd'), noImage),
  'no match: in a List': list(kind('v1', 'Podd'), pod('web')),
  'forbidden: Pod Security': inNamespace(pod('web', '  hostNetwork: true\n'), 'tight'),
  'forbidden: Pod Security, several': inNamespace(
    pod('web', '      securityContext: {privileged: true}\n  hostPID: true\n'),
    'tight',
  ),
  'forbidden: PriorityClass': pod('web', '  priorityClassName: high\n'),
  'forbidden: RuntimeClass': pod('web', '  runtimeClassName: gvisor\n'),
  'forbidden: beside a good document': stream(pod('bad', '  priorityClassName: high\n'), pod('web')),
  'warning: Pod Security': inNamespace(pod('web'), 'tight'),
  'warning: Pod Security of a template': inNamespace(
    deployment('').replace('  selector:', '  replicas: 1\n  selector:'),
    'tight',
  ),
  'warning: duplicate ports': pod('web', '      ports: [{containerPort: 80}, {containerPort: 80}]\n'),
  'warning: duplicate variables': pod('web', '      env: [{name: A, value: a}, {name: A, value: b}]\n'),
  'warning: fractional bytes': pod('web', '      resources: {limits: {memory: 100m}}\n'),
  'warning: deprecated kind': `${kind('v1', 'Endpoints')}`,
  'warning: deprecated field': pod('web', '  serviceAccount: shop\n'),
  'warning: two at once': pod(
    'web',
    '      ports: [{containerPort: 80}, {containerPort: 80}]\n      env: [{name: A, value: a}, {name: A, value: b}]\n',
  ),
  'mixed: good, then invalid': stream(pod('web'), noImage),
  'mixed: invalid, then good': stream(noImage, pod('web')),
  'mixed: two invalid': stream(noImage, service('web', '0')),
  'mixed: several causes, then good': stream(noImage.replace('name: web', 'name: Web'), pod('web')),
  'mixed: unknown field, then good': stream(unknownField, pod('web')),
  'mixed: unknown field, then invalid': stream(unknownField, noImage),
  'mixed: wrong type, then good': stream(service('web', 'eighty'), pod('web')),
  'mixed: no kind, then good': stream('metadata:\n  name: web\n', pod('web')),
  'mixed: good, then no kind': stream(pod('web'), 'metadata:\n  name: web\n'),
  'mixed: no name, then good': stream(pod('web').replace('  name: web\n', '  labels: {}\n'), pod('web')),
  'mixed: label is a number, then good': stream(
    pod('bad').replace('metadata:', 'metadata:\n  labels: {version: 1.10}'),
    pod('web'),
  ),
  'mixed: warning, then invalid': stream(
    pod('web', '      ports: [{containerPort: 80}, {containerPort: 80}]\n'),
    noImage,
  ),
};

/** Several files in one call. */
const several: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'files: two good': { 'pod.yaml': pod('web'), 'service.yaml': service('web', '80') },
  'files: good and invalid': { 'pod.yaml': pod('web'), 'service.yaml': service('web', '0') },
  'files: invalid and good': { 'service.yaml': service('web', '0'), 'pod.yaml': pod('web') },
  'files: two invalid': { 'a.yaml': noImage, 'b.yaml': service('web', '0') },
  'files: syntax error and good': { 'a.yaml': 'a: b: c\n', 'b.yaml': pod('web') },
  'files: good and syntax error': { 'a.yaml': pod('web'), 'b.yaml': 'a: b: c\n' },
  'files: no match and good': { 'a.yaml': kind('v1', 'Podd'), 'b.yaml': pod('web') },
  'files: nothing and good': { 'a.yaml': '', 'b.yaml': pod('web') },
  'files: no kind and invalid': { 'a.yaml': 'metadata:\n  name: web\n', 'b.yaml': noImage },
};

/** The cases of kubectl's own words, and some of the other corpora. */
export function cases(): KubectlCase[] {
  const written = Object.entries(single).map(([id, text]) => ({ id, files: { 'manifest.yaml': text } }));
  const files = Object.entries(several).map(([id, texts]) => ({ id, files: texts }));
  const others = [...everyNth(validation(), 15), ...everyNth(decode(), 60)].map(({ id, yaml }) => ({
    id: `other: ${id}`,
    files: { 'manifest.yaml': yaml },
  }));
  return [...written, ...files, ...others];
}

function everyNth<T>(all: readonly T[], n: number): T[] {
  return all.filter((_one, index) => index % n === 0);
}
