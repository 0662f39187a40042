import { text } from '../checks.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import type { Check } from '../rules.ts';
import { descend, entries, field, pathOf, type Subject } from '../subject.ts';
import { everyContainer } from './every-container.ts';

/** Annotations that fields have replaced: the field, and the words behind the path. */
const old = [
  ['scheduler.alpha.kubernetes.io/critical-pod', 'priorityClassName', '1.16'],
  ['security.alpha.kubernetes.io/sysctls', 'sysctls', '1.11'],
  ['security.alpha.kubernetes.io/unsafe-sysctls', 'sysctls', '1.11'],
] as const;

const seccompOfPod = 'seccomp.security.alpha.kubernetes.io/pod';
const seccompOf = 'container.seccomp.security.alpha.kubernetes.io/';
const appArmorOf = 'container.apparmor.security.beta.kubernetes.io/';

/** Warns of an annotation that is there. */
function warnOf(pod: Subject, key: string, instead: string, report: Report, gone?: string): void {
  const found = entries(descend(pod, 'metadata', 'annotations')).find((each) => each.key === key);
  if (!found) return;
  const args = { field: key, instead, state: 'replaced' } as const;
  const path = pathOf(found.subject);
  report.warn(
    found.subject,
    'deprecated-field',
    args,
    gone === undefined ? ['annotation-old', path, '1.30', instead] : ['annotation-gone', path, gone, instead],
    { at: found.keyAt },
  );
}

export function warnOfOldAnnotations(pod: Subject, report: Report): void {
  for (const [key, instead, gone] of old) warnOf(pod, key, instead, report, gone);
}

export function warnOfSeccompOfPod(pod: Subject, report: Report): void {
  if (descend(pod, 'spec', 'securityContext', 'seccompProfile').value) return;
  warnOf(pod, seccompOfPod, 'seccompProfile', report, '1.27');
}

/** The annotation that names a container in its key. */
export function warnOfSeccompOf(container: Subject, pod: Subject, report: Report): void {
  if (descend(container, 'securityContext', 'seccompProfile').value) return;
  warnOf(pod, seccompOf + text(field(container, 'name')), 'seccompProfile', report, '1.27');
}

/** Warns of AppArmor's annotation where no field says the same. Until 1.33 any profile of a template's Pod was enough. */
export function warnOfAppArmor(container: Subject, pod: Subject, report: Report, ofTemplate = true): void {
  const own = descend(container, 'securityContext', 'appArmorProfile').value;
  if (own && own.from !== 'admission') return;
  const profile = descend(pod, 'spec', 'securityContext', 'appArmorProfile');
  const key = appArmorOf + text(field(container, 'name'));
  const annotation = text(field(descend(pod, 'metadata', 'annotations'), key));
  const isOld = ofTemplate && !isSince(report.kubernetes, '1.34');
  if (profile.value && (isOld || saysTheSame(annotation, profile))) return;
  warnOf(pod, key, 'appArmorProfile', report);
}

/** Of a Pod the server turns the annotation into the field, and warns before it judges. Source: `applyAppArmorVersionSkew`. */
export const warnOfAppArmorOfPod: Check = (pod, report) => {
  const spec = field(pod, 'spec');
  if (text(descend(spec, 'os', 'name')) === 'windows') return;
  for (const container of everyContainer(spec)) warnOfAppArmor(container, pod, report, false);
};

/** Source: `ApparmorFieldForAnnotation` in pkg/api/pod/util.go. */
function saysTheSame(annotation: string, profile: Subject): boolean {
  const type = text(field(profile, 'type'));
  if (annotation === 'unconfined') return type === 'Unconfined';
  if (annotation === 'runtime/default') return type === 'RuntimeDefault';
  const path = text(field(profile, 'localhostProfile'));
  return type === 'Localhost' && path !== '' && annotation === `localhost/${path}`;
}
