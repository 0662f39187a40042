import { between, isBool, supported } from '../checks.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { rules, type Check } from '../rules.ts';
import { enclosing, field, type Subject } from '../subject.ts';
import { appArmorProfile } from './app-armor-profile.ts';
import { seccompProfile } from './seccomp-profile.ts';
import { sysctls } from './sysctls.ts';
import { windowsOptions } from './windows-options.ts';

/** A number of a user or a group of Linux. */
export const linuxId = between(0, 2147483647);

/** The processes of the Pod cannot be shared among its containers and with the node at once. */
export function sharesTwice(spec: Subject | undefined, path: Subject, report: Report): void {
  if (!spec) return;
  const share = field(spec, 'shareProcessNamespace');
  if (!isBool(share, true) || !isBool(field(spec, 'hostPID'), true)) return;
  const args = { first: 'shareProcessNamespace', second: 'hostPID' };
  report.refuse(share.with({ parent: path }), 'FieldValueInvalid', 'fields-exclude-each-other', args, {
    says: ['share-and-host-pid'],
  });
}

/** Up to 1.36 the server looks for it in the security context, and names it there. */
const sharesTwiceHere: Check = (context, report) => {
  if (isSince(report.kubernetes, '1.37')) return;
  sharesTwice(enclosing(context, 'core/v1.PodSpec'), context, report);
};

/** Source: `validatePodSpecSecurityContext` in pkg/apis/core/validation/validation.go. */
export const podSecurityContext = rules('core/v1.PodSecurityContext', (r) => [
  r.optional('fsGroup', linuxId),
  r.optional('runAsUser', linuxId),
  r.optional('runAsGroup', linuxId),
  r.each('supplementalGroups', linuxId),
  r.check(sharesTwiceHere),
  r.check(sysctls),
  r.optional('fsGroupChangePolicy', supported('Always', 'OnRootMismatch')),
  r.pointer('seccompProfile', seccompProfile),
  r.pointer('windowsOptions', windowsOptions),
  r.pointer('appArmorProfile', appArmorProfile),
  r.since('1.33', r.optional('supplementalGroupsPolicy', supported('Merge', 'Strict'))),
  r.since('1.33', r.before('1.37', r.optional('seLinuxChangePolicy', supported('Recursive')))),
  r.since('1.37', r.optional('seLinuxChangePolicy', supported('MountOption', 'Recursive'))),
]);
