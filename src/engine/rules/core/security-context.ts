import { between, text, valueNotSupported } from '../checks.ts';
import { rules, type Check } from '../rules.ts';
import { descend, enclosing, field, items } from '../subject.ts';
import { appArmorProfile } from './app-armor-profile.ts';
import { seccompProfile } from './seccomp-profile.ts';
import { windowsOptions } from './windows-options.ts';

/** The id of a user or a group. Source: `IsValidUserID` in k8s.io/apimachinery/pkg/util/validation. */
export const userId = between(0, 2147483647);

const procMounts = ['Default', 'Unmasked'];

/** A container that sees all of `/proc` needs users of its own. */
const procMount: Check = (mount, report) => {
  if (!procMounts.includes(text(mount))) valueNotSupported(mount, procMounts, report);
  const pod = enclosing(mount, 'core/v1.PodSpec');
  const hostUsers = pod && field(pod, 'hostUsers').value;
  if (text(mount) !== 'Unmasked' || (hostUsers?.kind === 'bool' && !hostUsers.value)) return;
  const args = { field: 'procMount', needs: 'hostUsers: false', fault: 'absent' } as const;
  report.refuse(mount, 'FieldValueInvalid', 'field-needs-another', args, { says: ['unmasked-needs-users'] });
};

/** Who may do everything cannot be kept from doing more. The server prints the whole context. */
const escalation: Check = (context, report) => {
  const allowed = field(context, 'allowPrivilegeEscalation');
  if (allowed.value?.kind !== 'bool' || allowed.value.value) return;
  const privileged = field(context, 'privileged');
  const related = [{ role: 'first-definition', at: allowed.at }] as const;
  if (privileged.value?.kind === 'bool' && privileged.value.value) {
    const args = { first: 'allowPrivilegeEscalation: false', second: 'privileged: true' };
    const extras = { at: privileged.at, says: ['escalation-and-privileged'], related } as const;
    report.refuse(context, 'FieldValueInvalid', 'fields-exclude-each-other', args, extras);
  }
  for (const capability of items(descend(context, 'capabilities', 'add'))) {
    if (text(capability) !== 'CAP_SYS_ADMIN') continue;
    const args = { first: 'allowPrivilegeEscalation: false', second: 'CAP_SYS_ADMIN' };
    const extras = { at: capability.at, says: ['escalation-and-admin'], related } as const;
    report.refuse(context, 'FieldValueInvalid', 'fields-exclude-each-other', args, extras);
  }
};

/** Source: `ValidateSecurityContext` in pkg/apis/core/validation/validation.go. */
export const securityContext = rules('core/v1.SecurityContext', (r) => [
  r.optional('runAsUser', userId),
  r.optional('runAsGroup', userId),
  r.since('1.33', r.optional('procMount', procMount)),
  r.pointer('seccompProfile', seccompProfile),
  r.check(escalation),
  r.pointer('windowsOptions', windowsOptions),
  r.pointer('appArmorProfile', appArmorProfile),
]);
