import { safeSysctls } from '../../model/safe-sysctls.ts';
import { descend, field, items } from '../../rules/subject.ts';
import { ofContainers, ofPods, type Practice } from '../practice.ts';
import { isTrue, nameOf, numberOf, textOf } from '../read.ts';

const namespaces = ['hostNetwork', 'hostPID', 'hostIPC'] as const;

/** Where a Pod reaches for its node. Source: kubernetes.io/docs/concepts/security/pod-security-standards, "Baseline". */
export const hostAccess: readonly Practice[] = [
  ofPods(
    {
      code: 'node-namespace-shared',
      from: 'learn',
      severity: 'warning',
      spec: [
        ...['kube-linter:host-ipc', 'kube-linter:host-network', 'kube-linter:host-pid'],
        ...['polaris:hostIPCSet', 'polaris:hostNetworkSet', 'polaris:hostPIDSet'],
      ],
    },
    ({ spec }) =>
      namespaces
        .map((name) => ({ name, at: field(spec, name) }))
        .filter(({ at }) => isTrue(at))
        .map(({ name, at }) => ({ at, args: { field: name } })),
  ),
  ofPods(
    {
      code: 'node-folder-mounted',
      from: 'learn',
      severity: 'warning',
      spec: [
        ...['kube-linter:docker-sock', 'kube-linter:sensitive-host-mounts', 'kube-linter:writable-host-mount'],
        ...['polaris:hostPathSet', 'monokle:docker-socket', 'monokle:mount-propagation'],
      ],
    },
    ({ spec }) =>
      items(field(spec, 'volumes'))
        .map((volume) => ({ volume, at: descend(volume, 'hostPath', 'path') }))
        .filter(({ at }) => at.value !== undefined)
        .map(({ volume, at }) => ({ at, args: { volume: nameOf(volume), path: textOf(at) } })),
  ),
  ofPods(
    { code: 'kernel-setting-unsafe', from: 'team', severity: 'warning', spec: ['kube-linter:unsafe-sysctls'] },
    ({ spec }) =>
      items(descend(spec, 'securityContext', 'sysctls'))
        .map((setting) => field(setting, 'name'))
        .filter((at) => textOf(at) !== '' && !safeSysctls.has(textOf(at).replaceAll('/', '.')))
        .map((at) => ({ at, args: { setting: textOf(at) } })),
  ),
  ofContainers(
    { code: 'node-port-taken', from: 'team', severity: 'hint', spec: ['polaris:hostPortSet'] },
    (container) =>
      items(field(container, 'ports'))
        .map((port) => field(port, 'hostPort'))
        .filter((at) => (numberOf(at) ?? 0) > 0)
        .map((at) => ({ at, args: { container: nameOf(container), port: numberOf(at) ?? 0 } })),
  ),
];
