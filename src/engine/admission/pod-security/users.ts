import { numberOf } from '../../yaml/value.ts';
import { hasOwnUsers, isFalse, isTrue } from './is-set.ts';
import { valueAt } from './pod-view.ts';
import { breachesAt, containersSaid, settersSaid, type Check } from './violation.ts';

const nonRootField = ['securityContext', 'runAsNonRoot'];

/** What the Pod says holds for containers that say nothing. Source: check_runAsNonRoot.go in k8s.io/pod-security-admission/policy. */
export const runAsNonRoot: Check = (pod, { minor }) => {
  if (minor >= 35 && hasOwnUsers(pod)) return undefined;
  const { self, containers } = pod;
  const bad = [self, ...containers].filter(({ value }) => isFalse(valueAt(value, ...nonRootField)));
  const setters = settersSaid(pod, bad);
  if (setters) {
    return {
      says: ['must-not-run-as-root', setters],
      breaches: breachesAt(bad, nonRootField, { demand: 'non-root', fix: 'true' }),
    };
  }
  if (isTrue(valueAt(self.value, ...nonRootField))) return undefined;
  const silent = containers.filter(({ value }) => !isTrue(valueAt(value, ...nonRootField)));
  if (silent.length === 0) return undefined;
  return {
    says: ['non-root-needed', containersSaid(silent)],
    breaches: breachesAt([self], nonRootField, { demand: 'non-root' }),
  };
};

const userField = ['securityContext', 'runAsUser'];

/** Source: check_runAsUser.go, same package. */
export const runAsUser: Check = (pod, { minor }) => {
  if (minor >= 35 && hasOwnUsers(pod)) return undefined;
  const bad = [pod.self, ...pod.containers].filter(({ value }) => numberOf(valueAt(value, ...userField)) === 0);
  const setters = settersSaid(pod, bad);
  if (!setters) return undefined;
  return { says: ['runs-as-root', setters], breaches: breachesAt(bad, userField, { demand: 'user-not-root' }) };
};
