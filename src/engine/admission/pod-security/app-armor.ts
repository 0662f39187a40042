import { stringOf } from '../../yaml/value.ts';
import { valueAt, type ContainerView, type PodView } from './pod-view.ts';
import { breachesAt, distinct, joined, joinQuote, settersSaid, type Breach, type Check } from './violation.ts';

const profileField = ['securityContext', 'appArmorProfile'];
const typeField = [...profileField, 'type'];
const annotationPrefix = 'container.apparmor.security.beta.kubernetes.io/';

const typeOf = ({ value }: ContainerView): string | undefined =>
  valueAt(value, ...profileField) && (stringOf(valueAt(value, ...typeField)) ?? '');

const isProfile = (type: string | undefined): boolean => type === 'RuntimeDefault' || type === 'Localhost';

type Annotation = Breach & { readonly written: string };

/** Annotations were there before the field. */
function annotated({ annotations, self }: PodView): Annotation[] {
  if (annotations?.kind !== 'map') return [];
  const path = self.place.path.replace(/spec$/, 'metadata.annotations');
  return [...annotations.entries.values()].flatMap(({ key, value }) => {
    const profile = stringOf(value) ?? '';
    if (!key.startsWith(annotationPrefix) || /^(?:$|runtime\/default$|localhost\/)/.test(profile)) return [];
    const place = { at: value.at, path: `${path}[${key}]` };
    return [{ demand: 'app-armor', value: profile, place, written: `${key}=${JSON.stringify(profile)}` }];
  });
}

/** Source: check_appArmorProfile.go in k8s.io/pod-security-admission/policy. */
export const appArmorProfile: Check = (pod) => {
  const bad = [pod.self, ...pod.containers].filter((one) => typeOf(one) !== undefined && !isProfile(typeOf(one)));
  const annotations = annotated(pod);
  const setters = settersSaid(pod, bad);
  const [first, ...others] = [
    ...(setters ? [setters] : []),
    ...(annotations.length > 0 ? [[annotations.length === 1 ? 'one-annotation' : 'some-annotations'] as const] : []),
  ];
  if (!first) return undefined;
  const values = [...distinct(bad.map((one) => typeOf(one)!)), ...annotations.map(({ written }) => written).sort()];
  return {
    says: [
      values.length === 1 ? 'app-armor-forbidden' : 'app-armors-forbidden',
      joined('joined-by-and', [first, ...others]),
      joinQuote(values),
    ],
    breaches: [...breachesAt(bad, typeField, { demand: 'app-armor', fix: 'RuntimeDefault' }), ...annotations],
  };
};
