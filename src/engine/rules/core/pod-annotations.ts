import { lastStep, text } from '../checks.ts';
import type { SettingForm } from '../codes.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import type { Report } from '../report.ts';
import type { Check } from '../rules.ts';
import { descend, entries, field, pathOf, type Subject } from '../subject.ts';
import { everyContainer } from './every-container.ts';
import { oldTolerations, tolerationsOfPod } from './old-tolerations.ts';
import { relativePath } from './relative-path.ts';

/** Annotations in which older releases of Kubernetes kept what has fields today. */
const mirror = 'kubernetes.io/config.mirror';
const deletionCost = 'controller.kubernetes.io/pod-deletion-cost';
const seccompOfPod = 'seccomp.security.alpha.kubernetes.io/pod';
const seccompOf = 'container.seccomp.security.alpha.kubernetes.io/';
const appArmorOf = 'container.apparmor.security.beta.kubernetes.io/';
const local = 'localhost/';

/** Whether a Pod, or the template of one, says that it mirrors one of the node's own. */
export const isMirrored = (pod: Subject): boolean =>
  entries(descend(pod, 'metadata', 'annotations')).some(({ key }) => key === mirror);

type Annotation = ReturnType<typeof entries>[number];

function malformed({ key, subject }: Annotation, form: SettingForm, says: ServerSaying, report: Report): void {
  const value = text(subject);
  report.refuse(subject, 'FieldValueInvalid', 'setting-malformed', { field: key, value, form }, { value, says });
}

function isNumberOf32Bits(value: string): boolean {
  if (!/^(-[0-9]+|0|[1-9][0-9]*)$/.test(value)) return false;
  const number = Number(value);
  return number >= -(2 ** 31) && number < 2 ** 31;
}

function judgeSeccomp(annotation: Annotation, report: Report): void {
  const value = text(annotation.subject);
  if (['runtime/default', 'docker/default', 'unconfined'].includes(value)) return;
  // Behind a dot, not in brackets: the server takes these keys for fields.
  const shown = annotation.subject.with({ step: annotation.key });
  const at = { ...annotation, subject: shown };
  if (!value.startsWith(local)) malformed(at, 'seccomp-profile', ['seccomp-profile'], report);
  else if (shown.value?.kind === 'string') {
    relativePath(shown.with({ value: { ...shown.value, value: value.slice(local.length) } }), report);
  }
}

function judgeAppArmor(annotation: Annotation, spec: Subject, report: Report): void {
  const container = annotation.key.slice(appArmorOf.length);
  if (!everyContainer(spec).some((each) => text(field(each, 'name')) === container)) {
    const args = { first: annotation.key, second: 'containers' };
    const extras = { value: container, says: ['container-not-found'] } as const;
    report.refuse(annotation.subject, 'FieldValueInvalid', 'fields-must-match', args, extras);
  }
  const value = text(annotation.subject);
  if (value === '' || value === 'runtime/default' || value === 'unconfined' || value.startsWith(local)) return;
  malformed(annotation, 'apparmor-profile', ['apparmor-profile', value], report);
}

/** Source: `ValidatePodSpecificAnnotations` in pkg/apis/core/validation/validation.go. */
export const podAnnotations: Check = (pod, report) => {
  const spec = field(pod, 'spec');
  const all = entries(descend(pod, 'metadata', 'annotations'));
  const named = (name: string): Annotation | undefined => all.find(({ key }) => key === name);
  const mirrored = named(mirror);
  if (mirrored && text(field(spec, 'nodeName')) === '') {
    const args = { field: mirror, needs: 'nodeName', fault: 'absent' } as const;
    const extras = { value: text(mirrored.subject), says: ['mirror-needs-node'] } as const;
    report.refuse(mirrored.subject, 'FieldValueInvalid', 'field-needs-another', args, extras);
  }
  const tolerations = named(tolerationsOfPod);
  if (tolerations) oldTolerations(descend(pod, 'metadata', 'annotations'), tolerations.subject, report);
  const cost = named(deletionCost);
  if (cost && !isNumberOf32Bits(text(cost.subject))) malformed(cost, 'whole-number', ['deletion-cost'], report);
  const ofPod = named(seccompOfPod);
  if (ofPod) judgeSeccomp(ofPod, report);
  for (const one of all) if (one.key.startsWith(seccompOf)) judgeSeccomp(one, report);
  for (const one of all) if (one.key.startsWith(appArmorOf)) judgeAppArmor(one, spec, report);
};

type Profile = { readonly kind: 'seccomp' | 'apparmor'; readonly builtIn: readonly string[] };
const seccomp: Profile = { kind: 'seccomp', builtIn: ['runtime/default', 'docker/default'] };
const appArmor: Profile = { kind: 'apparmor', builtIn: ['runtime/default'] };

/** Where an annotation and a field name a profile, they must name the same one. */
function sameProfile(written: string, profile: Subject, place: Subject, { kind, builtIn }: Profile, report: Report) {
  const differs = (name: 'type' | 'localhostProfile', says: 'type' | 'profile'): void => {
    const found = field(profile, name).with({ value: undefined });
    const args = { first: `${lastStep(profile)}.${name}`, second: 'annotations' };
    report.refuse(found, 'FieldValueForbidden', 'fields-must-match', args, {
      path: `${pathOf(place)}.${name}`,
      says: ['annotation-differs', kind, says],
    });
  };
  switch (text(field(profile, 'type'))) {
    case 'Unconfined':
      if (written !== 'unconfined') differs('type', 'type');
      break;
    case 'RuntimeDefault':
      if (!builtIn.includes(written)) differs('type', 'type');
      break;
    case 'Localhost': {
      const path = field(profile, 'localhostProfile');
      if (!written.startsWith(local)) differs('type', 'type');
      else if (!path.value || written.slice(local.length) !== text(path)) differs('localhostProfile', 'profile');
    }
  }
}

/** What becomes a field. Source: `ApparmorFieldForAnnotation` in pkg/api/pod/util.go. */
const isAppArmor = (written: string): boolean =>
  written === 'unconfined' || written === 'runtime/default' || (written.startsWith(local) && written !== local);

/** Source: `validateSeccompAnnotationsAndFields` and `validateAppArmorAnnotationsAndFieldsMatchOnCreate`, same file. */
export const annotationsMatch: Check = (pod, report) => {
  const spec = field(pod, 'spec');
  const written = new Map(
    entries(descend(pod, 'metadata', 'annotations')).map(({ key, subject }) => [key, text(subject)] as const),
  );
  if (written.size === 0) return;
  const profileOf = (subject: Subject, name: string): Subject => descend(subject, 'securityContext', name);
  const judge = (key: string, profile: Subject, place: Subject, of: Profile): void => {
    const value = written.get(key);
    if (value !== undefined && profile.value) sameProfile(value, profile, place, of, report);
  };
  judge(seccompOfPod, profileOf(spec, 'seccompProfile'), profileOf(spec, 'seccompProfile'), seccomp);
  for (const container of everyContainer(spec)) {
    const own = profileOf(container, 'seccompProfile');
    judge(seccompOf + text(field(container, 'name')), own, own, seccomp);
  }
  if (text(descend(spec, 'os', 'name')) === 'windows') return;
  for (const container of everyContainer(spec)) {
    const own = profileOf(container, 'appArmorProfile');
    const key = appArmorOf + text(field(container, 'name'));
    // Where the container says nothing, the server writes what the annotation says.
    if (!own.value && isAppArmor(written.get(key) ?? '')) continue;
    judge(key, own.value ? own : profileOf(spec, 'appArmorProfile'), own, appArmor);
  }
};
