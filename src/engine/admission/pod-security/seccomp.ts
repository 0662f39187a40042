import { stringOf, type Value } from '../../yaml/value.ts';
import { isWindows } from './is-set.ts';
import { valueAt, type ContainerView, type PodView } from './pod-view.ts';
import {
  breachesAt,
  containersSaid,
  distinct,
  joinQuote,
  settersSaid,
  type Breach,
  type Check,
  type Violation,
} from './violation.ts';

const profileField = ['securityContext', 'seccompProfile'];
const typeField = [...profileField, 'type'];

const typeOf = ({ value }: ContainerView): string | undefined =>
  valueAt(value, ...profileField) && (stringOf(valueAt(value, ...typeField)) ?? '');

const isFilter = (type: string | undefined): boolean => type === 'Localhost' || type === 'RuntimeDefault';

/** Who sets a profile that filters nothing. */
function unfiltered(pod: PodView): Violation | undefined {
  const bad = [pod.self, ...pod.containers].filter((one) => typeOf(one) !== undefined && !isFilter(typeOf(one)));
  const setters = settersSaid(pod, bad);
  if (!setters) return undefined;
  return {
    says: ['seccomp-forbidden', setters, joinQuote(distinct(bad.map((one) => typeOf(one)!)))],
    breaches: breachesAt(bad, typeField, { demand: 'seccomp', fix: 'RuntimeDefault' }),
  };
}

/** Annotations were there before the field. */
function unfilteredByAnnotation({ annotations, containers, self }: PodView): Violation | undefined {
  const keys = distinct([
    'seccomp.security.alpha.kubernetes.io/pod',
    ...containers.map(({ name }) => `container.seccomp.security.alpha.kubernetes.io/${name}`),
  ]);
  const bad = keys.flatMap((key) => {
    const value: Value | undefined = valueAt(annotations, key);
    const profile = stringOf(value) ?? '';
    const isAllowed = !value || /^(?:runtime\/default$|docker\/default$|localhost\/)/.test(profile);
    return isAllowed ? [] : [{ key, profile, at: value.at }];
  });
  if (bad.length === 0) return undefined;
  const written = bad.map(({ key, profile }) => `${key}=${JSON.stringify(profile)}`).join(', ');
  const path = self.place.path.replace(/spec$/, 'metadata.annotations');
  return {
    says: [bad.length === 1 ? 'seccomp-annotation' : 'seccomp-annotations', written],
    breaches: bad.map(({ key, profile, at }): Breach => ({
      demand: 'seccomp',
      value: profile,
      place: { at, path: `${path}[${key}]` },
    })),
  };
}

/** Source: check_seccompProfile_baseline.go in k8s.io/pod-security-admission/policy. */
export const seccompIfSet: Check = (pod, { minor }) => (minor < 19 ? unfilteredByAnnotation(pod) : unfiltered(pod));

/** Source: check_seccompProfile_restricted.go, same package. */
export const seccompNeeded: Check = (pod, { minor }) => {
  if (minor >= 25 && isWindows(pod)) return undefined;
  const bad = unfiltered(pod);
  if (bad) return bad;
  if (isFilter(typeOf(pod.self))) return undefined;
  const silent = pod.containers.filter((one) => typeOf(one) === undefined);
  if (silent.length === 0) return undefined;
  return {
    says: ['seccomp-needed', containersSaid(silent)],
    breaches: breachesAt([pod.self], typeField, { demand: 'seccomp' }),
  };
};
