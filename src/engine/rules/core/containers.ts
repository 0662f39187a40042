import { duplicate, lastStep, required, text } from '../checks.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { applyRules, isZero, type Check, type RuleSet } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';
import type { Span } from '../../../text/span.ts';
import { keySpan } from './key-span.ts';
import { container } from './container.ts';
import { hostPortsDiffer } from './container-port.ts';
import { lifecycle } from './lifecycle.ts';
import { notPadded } from './not-padded.ts';
import { livenessProbe, readinessProbe, startupProbe } from './probe.ts';
import { initRestartPolicy, restartPolicy } from './restart-policy.ts';

const probes: readonly (readonly [string, RuleSet])[] = [
  ['livenessProbe', livenessProbe],
  ['readinessProbe', readinessProbe],
  ['startupProbe', startupProbe],
];

/** What only containers that keep running have. */
function judgeCare(subject: Subject, report: Report): void {
  const cycle = field(subject, 'lifecycle');
  if (cycle.value) applyRules(lifecycle, cycle, report);
  for (const [name, probe] of probes) {
    if (field(subject, name).value) applyRules(probe, field(subject, name), report);
  }
}

/** "Duplicate value" at a name that stands before in this list or in another one. */
function judgeName(subject: Subject, taken: Map<string, Span>, list: string, report: Report): void {
  const name = field(subject, 'name');
  const first = taken.get(text(name));
  if (first && isZero(name)) report.echo(name, 'FieldValueDuplicate', { value: '' });
  else if (first) duplicate(name, first, list, report);
  else taken.set(text(name), name.at);
}

function namesIn(spec: Subject, ...lists: readonly string[]): Map<string, Span> {
  const names = lists.flatMap((list) => items(field(spec, list))).map((each) => field(each, 'name'));
  return new Map(names.map((name) => [text(name), name.at]));
}

/** Source: `validateContainers` in pkg/apis/core/validation/validation.go. */
export const containers: Check = (spec, report) => {
  const list = field(spec, 'containers');
  if (isZero(list)) required(list, report);
  const taken = new Map<string, Span>();
  for (const each of items(list)) {
    applyRules(container, each, report);
    judgeName(each, taken, 'containers', report);
    judgeCare(each, report);
    restartPolicy(each, report);
  }
  hostPortsDiffer(items(list), report);
};

/** A container that runs before the others has no time to be cared for, unless it stays. */
function judgeInit(each: Subject, report: Report): void {
  if (text(field(each, 'restartPolicy')) === 'Always') {
    judgeCare(each, report);
    return;
  }
  for (const name of ['lifecycle', ...probes.map(([probe]) => probe)]) {
    const found = field(each, name);
    if (!found.value) continue;
    const args = { field: name, place: 'init-container' } as const;
    report.refuse(found, 'FieldValueForbidden', 'field-in-wrong-place', args, {
      at: keySpan(found),
      says: ['not-for-init'],
    });
  }
  if (!isSince(report.kubernetes, '1.36')) return;
  for (const policy of items(field(each, 'resizePolicy')).map((item) => field(item, 'restartPolicy'))) {
    if (text(policy) !== 'RestartContainer') continue;
    const args = { field: 'restartPolicy', value: text(policy), allowed: 'NotRequired' };
    report.refuse(policy, 'FieldValueInvalid', 'value-not-supported', args, { says: ['no-restart-of-init'] });
  }
}

/** Source: `validateInitContainers`, same file. */
export const initContainers: Check = (spec, report) => {
  const list = field(spec, 'initContainers');
  const taken = namesIn(spec, 'containers');
  for (const each of items(list)) {
    applyRules(container, each, report);
    initRestartPolicy(each, report);
    if (isZero(field(each, 'name'))) {
      if (taken.has('')) report.echo(field(each, 'name'), 'FieldValueDuplicate', { value: '' });
    } else judgeName(each, taken, 'initContainers', report);
    // One runs after the other. The server numbers each as the first one.
    hostPortsDiffer([each.with({ step: 0 })], report);
    judgeInit(each, report);
  }
};

const notForEphemeral = [
  'ports',
  'resources',
  'resizePolicy',
  'restartPolicy',
  'restartPolicyRules',
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'lifecycle',
];

/** A container to look around in: it is not what the Pod is for. */
function judgeEphemeral(each: Subject, others: ReadonlyMap<string, Span>, report: Report): void {
  const target = field(each, 'targetContainerName');
  if (!isZero(target) && !others.has(text(target))) {
    const args = { field: 'targetContainerName', value: text(target), allowed: [...others.keys()].join(', ') };
    report.refuse(target, 'FieldValueNotFound', 'value-not-supported', args);
  }
  const forbidden = notForEphemeral.map((name) => field(each, name)).filter((found) => isSet(found, report));
  const mounts = items(field(each, 'volumeMounts'));
  const paths = mounts.flatMap((mount) => [field(mount, 'subPath'), field(mount, 'subPathExpr')]);
  for (const found of [...forbidden, ...paths.filter((path) => !isZero(path))]) {
    const args = { field: lastStep(found), place: 'ephemeral-container' } as const;
    report.refuse(found, 'FieldValueForbidden', 'field-in-wrong-place', args, {
      at: keySpan(found),
      says: ['not-for-ephemeral'],
    });
  }
}

/** Whether something of a field is left after what the release does not know has been dropped. */
function isSet(found: Subject, report: Report): boolean {
  const { value, step } = found;
  if (!value) return false;
  if (step === 'resources') return value.kind === 'map' && value.entries.size > 0;
  if (step === 'resizePolicy') return isSince(report.kubernetes, '1.33');
  if (step === 'restartPolicy') return report.kubernetes !== '1.34';
  if (step === 'restartPolicyRules') return isSince(report.kubernetes, '1.35');
  return true;
}

/** Source: `validateEphemeralContainers`, same file. */
export const ephemeralContainers: Check = (spec, report) => {
  const others = namesIn(spec, 'containers', 'initContainers');
  const taken = new Map(others);
  for (const each of items(field(spec, 'ephemeralContainers'))) {
    applyRules(container, each, report);
    imageIsBare(each, report);
    judgeName(each, taken, 'ephemeralContainers', report);
    judgeEphemeral(each, others, report);
  }
};

const bare = notPadded(['no-space-around']);

/** Only in a Pod: templates have always been allowed blanks around an image. Source: `validateContainerOnlyForPod`. */
const imageIsBare = (each: Subject, report: Report): void => {
  bare(field(each, 'image'), report);
};

/** What is judged of the containers of a Pod but not of those in a template. Source: `validatePodMetadataAndSpec`. */
export const containersOfPod: Check = (spec, report) => {
  for (const list of ['containers', 'initContainers']) {
    for (const each of items(field(spec, list))) imageIsBare(each, report);
  }
};

/** Ephemeral containers are added to a Pod that runs. Source: `ValidatePodCreate` and `ValidatePodTemplateSpec`. */
export const noEphemeralContainers =
  (says: 'not-on-create' | 'not-in-template'): Check =>
  (spec, report) => {
    const list = field(spec, 'ephemeralContainers');
    if (isZero(list)) return;
    const args = { field: 'ephemeralContainers', place: says === 'not-on-create' ? 'new-pod' : 'template' } as const;
    report.refuse(list, 'FieldValueForbidden', 'field-in-wrong-place', args, { at: keySpan(list), says: [says] });
  };
