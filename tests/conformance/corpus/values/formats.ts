const a = (length: number): string => 'a'.repeat(length);
/** Labels of 60 letters between dots: long as a whole, short in each part. */
const dotted = (length: number): string => `${`${a(60)}.`.repeat(5)}`.slice(0, length - 1) + 'b';

/** Texts that are good or bad in one form of text: the server says which. */
export const formats = {
  name: ['web-2', 'Web', 'web_1', 'web.shop', '-web', 'web-', '1web', '', ' web', 'a..b', 'wéb', a(63), a(64), dotted(253), dotted(254)],
  key: ['app', 'shop.example/app', 'App_x.y', 'a/b/c', '/a', 'a/', 'Shop.Example/a', 'a b', '-a', '', a(63), a(64), `${dotted(253)}/a`, `${dotted(254)}/a`],
  label: ['', 'web', 'Web_1.x', '-a', 'a-', 'a b', 'a/b', 'é', a(63), a(64)],
  dataKey: ['key', 'KEY_1.x', 'a b', 'a/b', '.', '..', '..data', '...', '', a(253), a(254)],
  envName: ['A', 'a.b-C_1', '1A', 'A=B', 'A B', '', '.', '..', '..a', 'é', '$A'],
  ip: ['10.0.0.9', '::1', '10.0.0.256', '010.0.0.1', '10.0.0.1/32', 'localhost', '', '2001:db8::9', 'fe80::1%eth0', '127.0.0.1', '169.254.1.1', '224.0.0.1', '0.0.0.0', '::', '::ffff:10.0.0.1', 'fe80::1', 'ff02::1', '2001:DB8::1'],
  cidr: ['10.9.0.0/16', '10.0.0.1/8', '10.0.0.0/33', '10.0.0.0', '::/0', '2001:db8::/129', '010.0.0.0/8', '', '::ffff:10.0.0.0/104', '0.0.0.0/0', ' 10.0.0.0/8', '10.0.0.0/08'],
  path: ['/a', 'a', '', '..', '/a/../b', '/a//b', '../a', 'a/..', '/', 'a:b', 'a..b', '..a', './a', '/a/.', '/%2f', 'a b', a(254)],
  url: ['https://a.example/x', 'http://a.example', 'https://', 'a.example', 'https://u@a.example', 'https://a.example?x=1', 'https://a.example#x', '', 'HTTPS://A.example', 'https://a.example:99999', ':'],
  portName: ['web', 'WEB', '8080', 'web-', '-web', 'a--b', 'a1', a(15), a(16), '', 'a_b', 'a.b'],
  appProtocol: ['http', 'shop.example/h2', 'HTTP', 'a b', '', 'a/b/c', a(64)],
  schedule: ['*/5 * * * *', '0 3 * *', '60 * * * *', '0 24 * * *', '0 0 1 jan mon', '0 0 * * sun-sat', '0 0 * * 7', '5-3 * * * *', '*/0 * * * *', '1,2,x * * * *', '@daily', '@often', '@every 5m', '@every x', 'TZ=UTC 0 3 * * *', 'CRON_TZ=UTC 0 3 * * *', '', '0 0 31 2 *', '0 0 0 * *', '0 0 ? * *', '0 0 L * *', '* * * * * *', '0-59/15 0-23 1-31 1-12 0-6', '@midnight', '@yearly', '@reboot'],
  timeZone: ['Etc/UTC', 'UTC', 'America/New_York', 'Local', 'local', 'Mars/Base', '', 'europe/berlin', '../etc', 'GMT+2', ' UTC'],
  host: ['a.example', '*.a.example', '*', '*.com', 'a.*.example', '10.0.0.1', 'A.example', 'a_b.example', '', 'a.example.', '*.', '::1', 'a.example:80'],
  percent: ['0%', '50%', '100%', '101%', '-5%', '5.5%', '%', '50', 'half', '', '50 %', '050%'],
  image: ['nginx', 'registry.example/a/b:1', 'nginx:latest', '', ' nginx', 'nginx ', 'NGINX', 'nginx:', 'a@sha256:0'],
  fieldPath: ['metadata.name', 'metadata.namespace', 'metadata.uid', 'metadata.labels', 'metadata.annotations', "metadata.labels['a']", "metadata.annotations['shop.example/a']", "metadata.labels['A b']", "metadata.labels['']", 'spec.nodeName', 'spec.serviceAccountName', 'status.podIP', 'status.podIPs', 'status.hostIP', 'status.hostIPs', 'status.phase', 'spec.containers', 'metadata', '', "metadata.annotations['A']", 'metadata.labels["a"]', "metadata.name['a']"],
  resource: ['limits.cpu', 'limits.memory', 'requests.cpu', 'requests.memory', 'limits.ephemeral-storage', 'requests.ephemeral-storage', 'requests.hugepages-2Mi', 'limits.hugepages-1Gi', 'limits.disk', 'cpu', '', 'limits.hugepages-', 'requests.shop.example/card'],
  resourceName: ['cpu', 'memory', 'storage', 'ephemeral-storage', 'hugepages-2Mi', 'hugepages-', 'shop.example/card', 'kubernetes.io/x', 'requests.shop.example/card', 'CPU', 'disk', 'a b', '', 'pods', 'attachable-volumes-x'],
  quotaName: ['cpu', 'pods', 'count/pods', 'count/jobs.batch', 'requests.cpu', 'requests.storage', 'hugepages-2Mi', 'requests.hugepages-2Mi', 'shop.example/card', 'requests.shop.example/card', 'limits.shop.example/card', 'podss', 'services.loadbalancers', 'a b', '', 'fast.storageclass.storage.k8s.io/persistentvolumeclaims', 'gold.volumeattributesclass.storage.k8s.io/requests.storage'],
  domainPath: ['shop.example/a', 'shop.example/a/b', 'shop.example', '/a', 'shop.example/', 'Shop.Example/a', '', 'a b/c', 'kubernetes.io/x', `shop.example/${a(60)}`, `shop.example/${a(250)}`],
  driver: ['disk.example', 'Disk.Example', 'disk', 'disk/example', '', '-disk', 'disk-', a(63), a(64), 'disk_example'],
  sysctl: ['kernel.shm_rmid_forced', 'net/ipv4/tcp_syncookies', 'net.ipv4.ip_local_port_range', 'kernel.sem', 'net.core.somaxconn', 'A.b', 'kernel..sem', '', 'fs.mqueue.msg_max', a(254)],
  iqn: ['iqn.2001-04.com.example:a', 'iqn.2001-4.com.example', 'eui.02004567A425678D', 'eui.0200', 'naa.52004567BA64678D', 'naa.5200', 'disk', '', 'iqn.2001-04.com_example'],
  signer: ['shop.example/ca', 'kubernetes.io/kube-apiserver-client', 'shop.example', '', 'Shop.example/ca', 'a/b/c', 'shop.example/ca/x'],
  seccomp: ['profiles/a.json', '/a.json', '../a.json', '', 'a/../b'],
  windowsUser: ['ContainerUser', 'NT AUTHORITY\\SYSTEM', 'a\\b', '\\a', 'a\\', 'a\\b\\c', '', a(257), 'DOMAIN.EXAMPLE\\user', 'a\tb', 'a:b', '...', `${a(256)}\\b`],
  reference: ['apps/v1', 'v1', '', 'a/b/c', 'Apps/v1', '/v1', 'apps/', 'apps/V1'],
  subjectName: ['jane', 'system:serviceaccount:shop:robot', '', 'Jane Doe', 'jane@shop.example', '*'],
  succeededIndexes: ['0', '0-2', '0,2-4,7', '', '2-0', 'a', '0,0', '1-', '-1', '0-2,1-3', '5', '10', ' 1', '0,,1', '3,1'],
  jsonPath: ['.spec.a', '.metadata.name', 'spec.a', '', '.', '.spec[0]', ".spec['a']", '.spec..a', '.status.b', '.spec.a.b', '.spec.*', '..a', '{.spec.a}'],
  celExpression: ['true', '', 'object.metadata.name ==', 'self', '1', 'oldObject == null', 'undefined_name'],
  expression: ['self.heat > 1', '', 'self', 'self.nothing', 'true', '1', 'self.heat >'],
  pattern: ['^a$', '(', '[a', '', 'a{1,2}', '(?=a)', '\\d+'],
  valueFormat: ['int32', 'int64', 'float', 'double', 'byte', 'date', 'date-time', 'password', 'uuid', 'ipv4', 'ipv6', 'cidr', 'email', 'hostname', 'unheard-of', '', 'Int32', 'quantity', 'k8s-short-name'],
  base64: ['', 'YQ==', 'LS0tLS1CRUdJTg=='],
  text: ['', 'x', 'Some Text', 'ä', ' a ', 'a\nb', a(64), a(254), a(1025)],
} as const satisfies Readonly<Record<string, readonly string[]>>; // prettier-ignore

export type Format = keyof typeof formats;
