import { appArmorProfile } from './app-armor.ts';
import { fewCapabilities, usualCapabilities } from './capabilities.ts';
import { hostNamespaces, hostPorts, probeHosts, windowsHostProcess } from './host.ts';
import type { PodSecurityLevel } from './policy.ts';
import { privileged, privilegeEscalation, procMount, procMountUnlessOwnUsers } from './privileges.ts';
import { seLinuxOptions } from './se-linux.ts';
import { seccompIfSet, seccompNeeded } from './seccomp.ts';
import { sysctls } from './sysctls.ts';
import { runAsNonRoot, runAsUser } from './users.ts';
import type { Check } from './violation.ts';
import { hostPathVolumes, volumeTypes } from './volumes.ts';

type Row = {
  readonly id: string;
  readonly level: Exclude<PodSecurityLevel, 'privileged'>;
  /** The minor version of the policy from which on it is asked. */
  readonly since: number;
  readonly check: Check;
  /** The check of the level below that this one stands for. */
  readonly instead?: string;
};

/**
 * What Pods of a level keep, in the server's order: what baseline asks by name, then what restricted asks.
 * Source: `DefaultChecks` and `populate` in k8s.io/pod-security-admission/policy.
 */
const rows: readonly Row[] = [
  { id: 'appArmorProfile', level: 'baseline', since: 0, check: appArmorProfile },
  { id: 'capabilities_baseline', level: 'baseline', since: 0, check: usualCapabilities },
  { id: 'hostNamespaces', level: 'baseline', since: 0, check: hostNamespaces },
  { id: 'hostPathVolumes', level: 'baseline', since: 0, check: hostPathVolumes },
  { id: 'hostPorts', level: 'baseline', since: 0, check: hostPorts },
  { id: 'hostProbesAndHostLifecycle', level: 'baseline', since: 34, check: probeHosts },
  { id: 'privileged', level: 'baseline', since: 0, check: privileged },
  { id: 'procMount', level: 'baseline', since: 0, check: procMountUnlessOwnUsers },
  { id: 'seLinuxOptions', level: 'baseline', since: 0, check: seLinuxOptions },
  { id: 'seccompProfile_baseline', level: 'baseline', since: 0, check: seccompIfSet },
  { id: 'sysctls', level: 'baseline', since: 0, check: sysctls },
  { id: 'windowsHostProcess', level: 'baseline', since: 0, check: windowsHostProcess },
  { id: 'allowPrivilegeEscalation', level: 'restricted', since: 8, check: privilegeEscalation },
  { id: 'capabilities_restricted', level: 'restricted', since: 22, check: fewCapabilities, instead: 'capabilities_baseline' },
  { id: 'procMount_restricted', level: 'restricted', since: 35, check: procMount, instead: 'procMount' },
  { id: 'restrictedVolumes', level: 'restricted', since: 0, check: volumeTypes, instead: 'hostPathVolumes' },
  { id: 'runAsNonRoot', level: 'restricted', since: 0, check: runAsNonRoot },
  { id: 'runAsUser', level: 'restricted', since: 23, check: runAsUser },
  { id: 'seccompProfile_restricted', level: 'restricted', since: 19, check: seccompNeeded, instead: 'seccompProfile_baseline' },
]; // prettier-ignore

/** The checks of a level in a version of the policy. */
export function checksOf(level: PodSecurityLevel, minor: number): readonly Check[] {
  if (level === 'privileged') return [];
  const asked = rows.filter((row) => row.since <= minor && (level === 'restricted' || row.level === 'baseline'));
  const replaced = new Set(asked.map(({ instead }) => instead));
  return asked.filter(({ id }) => !replaced.has(id)).map(({ check }) => check);
}
