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

const meta = (more: string): string => pod('web').replace('metadata:', `metadata:\n  ${more}`);
const yaml = (line: string): string => configMap('web') + line;

/** What a List is asked before it is sent: kubectl itself compares its items with the server's OpenAPI document. */
const lists: Readonly<Record<string, string>> = {
  'List: unknown field': list(unknownField, service('web', '80')),
  'List: two unknown fields': list(unknownField.replace('spec:', 'specs: {}\nspec:')),
  'List: required field missing': list(pod('web').replace('- name: web', '- args: []')),
  'List: port missing': list(service('web', '80').replace('- port: 80', '- name: http')),
  'List: wrong type': list(service('web', 'eighty')),
  'List: list for a map': list(service('web', '80').replace('    app: web', '    - app')),
  'List: map for a list': list(pod('web').replace('    - name: web\n      image: nginx', '    name: web')),
  'List: text for a map': list(pod('web').replace(/spec:[^]*/, 'spec: none\n')),
  'List: label is a number': list(meta('labels: {version: 1.10}')),
  'List: quantity': list(pod('web', '      resources: {limits: {memory: 1 GB}}\n')),
  'List: number as text': list(deployment('').replace('  selector:', '  replicas: "3"\n  selector:')),
  'List: faults in two items': list(unknownField, service('web', '80').replace('selector', 'selectors')),
  'List: beside a good document': stream(list(unknownField), pod('web')),
  'List: null for a field': list(pod('web').replace('image: nginx', 'image: null')),
  'List: no name': list(pod('web').replace('  name: web\n', '  labels: {}\n'), service('web', '80')),
  'List: custom resource': list(`${kind('shop.example/v1', 'Cron')}spec:\n  schedule: daily\n  colour: red\n`),
  'List: two unknown kinds': list(kind('v1', 'Podd'), kind('v1', 'Servise')),
  'List: empty': 'apiVersion: v1\nkind: List\nitems: []\n',
  'List: of one kind, unknown field': `apiVersion: v1\nkind: PodList\nitems:\n  - metadata: {name: web}\n    spec: {containers: [{name: web, imgae: nginx}]}\n`,
  'List: without items': 'apiVersion: v1\nkind: List\n',
};

/** Texts that are no YAML, or no YAML that becomes JSON. */
const broken: Readonly<Record<string, string>> = {
  'yaml: tab at the first key': '\tapiVersion: v1\n',
  'yaml: tab before a key': yaml('\tmore: a\n'),
  'yaml: tab within a list': pod('web').replace('      image', '\t  image'),
  'yaml: key too far left': pod('web', '   restartPolicy: Never\n'),
  'yaml: key too far right': configMap('web').replace('data:', ' data:'),
  'yaml: key below a text': configMap('web').replace('  url', '  a: b\n    url'),
  'yaml: item too far left': pod('web').replace('    - name', ' - name'),
  'yaml: missing colon': yaml('more\n'),
  'yaml: missing colon between keys': configMap('web').replace('data:', 'data'),
  'yaml: no blank behind the colon': configMap('web').replace('kind: ConfigMap', 'kind:ConfigMap'),
  'yaml: text behind quotes': configMap('web').replace('http://shop', '"a" b'),
  'yaml: item in a map': yaml('- a\n'),
  'yaml: key in a list': pod('web').replace('      image: nginx', '    image: nginx'),
  'yaml: quote open to the end': yaml('more: "a\n'),
  'yaml: quote open, more lines': configMap('web').replace('ConfigMap', '"ConfigMap'),
  'yaml: single quote open': configMap('web').replace('http://shop', "'a"),
  'yaml: bracket open, more keys': configMap('web').replace('http://shop', '[a, b\n  more: c'),
  'yaml: brace open': yaml('more: {a: b\n'),
  'yaml: bracket that closes nothing': yaml('more: a]\n]\n'),
  'yaml: two values in brackets': yaml('more: [a b: c, "d" e]\n'),
  'yaml: at sign': configMap('web').replace('http://shop', '@shop'),
  'yaml: percent sign': configMap('web').replace('http://shop', '%shop'),
  'yaml: backtick': configMap('web').replace('http://shop', '`shop`'),
  'yaml: star': configMap('web').replace('http://shop', '*.shop'),
  'yaml: bad escape': configMap('web').replace('http://shop', '"\\d"'),
  'yaml: bad unicode escape': configMap('web').replace('http://shop', '"\\uD800"'),
  'yaml: bad block header': configMap('web').replace('http://shop', '|x\n    a'),
  'yaml: merge of a text': configMap('web').replace('  url', '  <<: a\n  url'),
  'yaml: anchor in itself': yaml('more: &a [*a]\n'),
  'yaml: control character': configMap('web').replace('shop', 'sh\u0007op'),
  'yaml: something behind the dashes': stream(configMap('web')).concat('--- {a: b}\n'),
  'yaml: directive': `%YAML 1.1\n---\n${configMap('web')}`,
  'yaml: infinity': yaml('more: .inf\n'),
  'yaml: not a number': yaml('more: .nan\n'),
  'yaml: null for a key': yaml('? \n: a\n'),
  'yaml: list for a key': yaml('[a]: b\n'),
  'yaml: map for a key': yaml('{a: b}: c\n'),
  'yaml: braces with more behind': pod('web').replace('nginx', '{{ .Values.image }}:1'),
  'yaml: braces in a line of their own': pod('web').replace('spec:', '{{- if .Values.on }}\nspec:'),
  'yaml: braces as an item': pod('web', '      args:\n        - {{ .Values.arg }}\n'),
  'yaml: braces with two words': pod('web').replace('nginx', '{{ .Values.image | quote }}'),
  'yaml: second document broken, with lines': stream(configMap('a'), yaml('more: b: c\n')),
  'yaml: colon behind a colon, first line': 'kind: a: b\n',
  'yaml: colon in an item': pod('web', '      args:\n        - a: b: c\n'),
  'yaml: Windows line ends': configMap('web').replaceAll('\n', '\r\n').replace('ConfigMap', 'ConfigMap: a'),
  'yaml: JSON without a value': '{"a": }\n',
  'yaml: JSON cut off': '{"apiVersion": "v1", "kind": "ConfigMap"\n',
};

/** Names, versions and metadata that kubectl itself looks at. */
const heads: Readonly<Record<string, string>> = {
  'head: name with a slash': configMap('a/b'),
  'head: name is a dot': configMap('..'),
  'head: name with a percent sign': configMap('a%b'),
  'head: namespace is two dots': inNamespace(pod('web'), '..'),
  'head: namespace missing': inNamespace(pod('web'), 'nowhere'),
  'head: namespace missing, object invalid': inNamespace(noImage, 'nowhere'),
  'head: namespace missing, unknown field': inNamespace(unknownField, 'nowhere'),
  'head: namespace for an object of the cluster': kind('v1', 'Namespace').replace(
    'metadata:',
    'metadata:\n  namespace: shop',
  ),
  'head: generateName beside a name': meta('generateName: web-'),
  'head: apiVersion empty': kind('""', 'Pod'),
  'head: apiVersion without a version': kind('apps/', 'Deployment'),
  'head: apiVersion begins with a slash': kind('/v1', 'ConfigMap'),
  'head: kind ends with List': kind('v1', 'PodList'),
  'head: apiVersion is a list': 'apiVersion: [v1]\nkind: Pod\n',
  'head: kind is nothing': 'apiVersion: v1\nkind:\n',
  'head: kind in lower case, group': kind('apps/v1', 'deployment'),
  'head: kind in lower case, unnamed': 'apiVersion: v1\nkind: configmap\n',
  'head: annotations are a list': meta('annotations: [a]'),
  'head: finalizers are a text': meta('finalizers: a'),
  'head: finalizer is a number': meta('finalizers: [1]'),
  'head: owners are a map': meta('ownerReferences: {}'),
  'head: owner is a text': meta('ownerReferences: [a]'),
  'head: owner has a number for a name': meta('ownerReferences: [{name: 5}]'),
  'head: controller is a text': meta('ownerReferences: [{controller: "true"}]'),
  'head: generation is a text': meta('generation: "1"'),
  'head: generation is a fraction': meta('generation: 1.5'),
  'head: grace period is a text': meta('deletionGracePeriodSeconds: soon'),
  'head: time is a number': meta('creationTimestamp: 5'),
  'head: time is a day': meta('creationTimestamp: 2024-01-01'),
  'head: time has a blank': meta('creationTimestamp: "2024-01-01 00:00:00Z"'),
  'head: month 13': meta('creationTimestamp: "2024-13-01T00:00:00Z"'),
  'head: uid is a number': meta('uid: 5'),
  'head: namespace is a number': meta('namespace: 5'),
  'head: label is a map': meta('labels: {a: {b: c}}'),
  'head: labels are a text': meta('labels: a'),
  'head: label is nothing': meta('labels: {a: }'),
  'head: unknown field in the metadata': meta('lables: {}'),
  'head: metadata is a list': pod('web').replace('metadata:\n  name: web', 'metadata: [web]'),
  'head: two faults in the metadata': meta('labels: {a: 1}\n  annotations: {b: 2}'),
  'head: one warning for two objects': stream(
    pod('a', '      env: [{name: A, value: a}, {name: A, value: b}]\n'),
    pod('b', '      env: [{name: A, value: a}, {name: A, value: b}]\n'),
  ),
  'head: several failures of all kinds': stream(kind('v1', 'Podd'), unknownField, noImage, kind('v1', 'Servise')),
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
  const written = Object.entries({ ...single, ...lists, ...broken, ...heads }).map(([id, text]) => ({
    id,
    files: { 'manifest.yaml': text },
  }));
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
