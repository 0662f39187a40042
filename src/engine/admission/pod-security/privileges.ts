import { stringOf } from '../../yaml/value.ts';
import { hasOwnUsers, isFalse, isTrue, isWindows } from './is-set.ts';
import { valueAt } from './pod-view.ts';
import { breachesAt, containersSaid, distinct, joinQuote, type Check } from './violation.ts';

const privilegedField = ['securityContext', 'privileged'];

/** Source: check_privileged.go in k8s.io/pod-security-admission/policy; the others have files of their names. */
export const privileged: Check = ({ containers }) => {
  const bad = containers.filter(({ value }) => isTrue(valueAt(value, ...privilegedField)));
  if (bad.length === 0) return undefined;
  return {
    says: ['privileged-forbidden', containersSaid(bad)],
    breaches: breachesAt(bad, privilegedField, { demand: 'privileged', fix: 'false' }),
  };
};

const escalationField = ['securityContext', 'allowPrivilegeEscalation'];

export const privilegeEscalation: Check = (pod, { minor }) => {
  if (minor >= 25 && isWindows(pod)) return undefined;
  const bad = pod.containers.filter(({ value }) => !isFalse(valueAt(value, ...escalationField)));
  if (bad.length === 0) return undefined;
  return {
    says: ['escalation-allowed', containersSaid(bad)],
    breaches: breachesAt(bad, escalationField, { demand: 'no-escalation', fix: 'false' }),
  };
};

const procMountField = ['securityContext', 'procMount'];

export const procMount: Check = ({ containers }) => {
  const bad = containers.filter(({ value }) => {
    const mount = valueAt(value, ...procMountField);
    return mount !== undefined && stringOf(mount) !== 'Default';
  });
  if (bad.length === 0) return undefined;
  const values = distinct(bad.map(({ value }) => stringOf(valueAt(value, ...procMountField)) ?? ''));
  return {
    says: ['proc-mount-forbidden', containersSaid(bad), joinQuote(values)],
    breaches: breachesAt(bad, procMountField, { demand: 'proc-mount', fix: 'Default' }),
  };
};

/** Since version 1.35 a Pod with users of its own may see more of `/proc`. */
export const procMountUnlessOwnUsers: Check = (pod, against) =>
  against.minor >= 35 && hasOwnUsers(pod) ? undefined : procMount(pod, against);
