import { items, descend, field } from '../../rules/subject.ts';
import { ofContainers, type Practice } from '../practice.ts';
import { isFalse, isTrue, nameOf, numberOf, settingOf, textOf, textsOf } from '../read.ts';

/** Capabilities that reach beyond the container. Source: man 7 capabilities; CAP_SYS_ADMIN is called "the new root" there. */
const dangerous: ReadonlySet<string> = new Set([
  ...['ALL', 'SYS_ADMIN', 'NET_ADMIN', 'SYS_MODULE', 'SYS_PTRACE', 'SYS_RAWIO', 'SYS_BOOT', 'SYS_TIME', 'BPF'],
  ...['DAC_READ_SEARCH', 'MAC_ADMIN', 'MAC_OVERRIDE', 'SYSLOG', 'PERFMON'],
]);

const bare = (capability: string): string => capability.toUpperCase().replace(/^CAP_/, '');

/** What `securityContext` allows a container. Source: kubernetes.io/docs/concepts/security/pod-security-standards. */
export const securityContext: readonly Practice[] = [
  ofContainers(
    {
      code: 'runs-as-root',
      from: 'team',
      severity: 'hint',
      spec: [
        'kube-linter:run-as-non-root',
        'kube-score:container-security-context-user-group-id',
        'polaris:runAsRootAllowed',
        'monokle:low-uid-and-gid',
        'monokle:root-group',
      ],
    },
    (container, pod) => {
      const user = settingOf(container, pod.spec, 'runAsUser');
      const isOther = user.value !== undefined && numberOf(user) !== 0;
      if (isOther || (user.value === undefined && isTrue(settingOf(container, pod.spec, 'runAsNonRoot')))) return [];
      const at = user.value === undefined ? settingOf(container, pod.spec, 'runAsNonRoot') : user;
      return [{ at, args: { container: nameOf(container), how: user.value === undefined ? 'open' : 'written' } }];
    },
  ),
  ofContainers(
    {
      code: 'privilege-escalation-allowed',
      from: 'team',
      severity: 'hint',
      spec: [
        'kube-linter:privilege-escalation-container',
        'polaris:privilegeEscalationAllowed',
        'polaris:linuxHardening',
      ],
    },
    (container) => {
      const at = descend(container, 'securityContext', 'allowPrivilegeEscalation');
      if (isFalse(at)) return [];
      const fixes = at.value && !isRaised(container) ? [{ id: 'replace-with', text: 'false' } as const] : [];
      return [{ at, args: { container: nameOf(container) }, fixes }];
    },
  ),
  ofContainers(
    {
      code: 'capability-dangerous',
      from: 'team',
      severity: 'warning',
      spec: ['polaris:dangerousCapabilities', 'monokle:no-sys-admin'],
    },
    (container) =>
      textsOf(descend(container, 'securityContext', 'capabilities', 'add'))
        .filter(({ text }) => dangerous.has(bare(text)))
        .map(({ text, at }) => ({ at, args: { container: nameOf(container), capability: text } })),
  ),
  ofContainers(
    {
      code: 'capabilities-kept',
      from: 'strict',
      severity: 'hint',
      spec: ['kube-linter:drop-net-raw-capability', 'polaris:insecureCapabilities', 'monokle:drop-capabilities'],
    },
    (container) => {
      const at = descend(container, 'securityContext', 'capabilities', 'drop');
      const isDropped = items(at).some((each) => bare(textOf(each)) === 'ALL');
      return isDropped ? [] : [{ at, args: { container: nameOf(container) } }];
    },
  ),
  ofContainers(
    {
      code: 'root-file-system-writable',
      from: 'strict',
      severity: 'hint',
      spec: [
        'kube-linter:no-read-only-root-fs',
        'kube-score:container-security-context-readonlyrootfilesystem',
        'polaris:notReadOnlyRootFilesystem',
        'monokle:writable-file-system',
      ],
    },
    (container) => {
      const at = descend(container, 'securityContext', 'readOnlyRootFilesystem');
      return isTrue(at) ? [] : [{ at, args: { container: nameOf(container) } }];
    },
  ),
  ofContainers(
    {
      code: 'system-calls-unfiltered',
      from: 'strict',
      severity: 'hint',
      spec: ['kube-score:container-seccomp-profile', 'kube-linter:unsafe-proc-mount', 'polaris:procMount'],
    },
    (container, pod) => {
      const seccomp = settingOf(container, pod.spec, 'seccompProfile');
      const type = field(seccomp, 'type');
      const mount = descend(container, 'securityContext', 'procMount');
      const isOpen = type.value === undefined || textOf(type) === 'Unconfined';
      return [
        ...(isOpen
          ? [{ at: type.value ? type : seccomp, args: { container: nameOf(container), what: 'seccomp' as const } }]
          : []),
        ...(textOf(mount) === 'Unmasked'
          ? [{ at: mount, args: { container: nameOf(container), what: 'proc' as const } }]
          : []),
      ];
    },
  ),
];

/** The server refuses `allowPrivilegeEscalation: false` for these. */
function isRaised(container: Parameters<typeof nameOf>[0]): boolean {
  const own = field(container, 'securityContext');
  const added = textsOf(descend(own, 'capabilities', 'add'));
  return isTrue(field(own, 'privileged')) || added.some(({ text }) => bare(text) === 'SYS_ADMIN');
}
