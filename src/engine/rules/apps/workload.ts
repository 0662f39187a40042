import { labelsOf, printLabels } from '../../model/labels.ts';
import { matches, printSelector, selectorOf } from '../../model/selector.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { required, text, valueNotSupported } from '../checks.ts';
import { podTemplateSpec } from '../core/pod-template-spec.ts';
import { labelSelector } from '../meta/label-selector.ts';
import type { Report } from '../report.ts';
import { applyRules, type Check } from '../rules.ts';
import { descend, entries, field, items, type Subject } from '../subject.ts';

/** The selector must be there, be right and ask for something: the part that all but the DaemonSet have in common. */
export const selectorOfPods =
  (kind: string, name = kind.toLowerCase()): Check =>
  (spec, report) => {
    const selector = field(spec, 'selector');
    if (!selector.value) {
      required(selector, report);
      return;
    }
    applyRules(labelSelector, selector, report);
    selectorIsNotEmpty(kind, name)(spec, report);
  };

/** "empty selector is invalid": it would claim every Pod of the namespace. */
export const selectorIsNotEmpty =
  (kind: string, name: string): Check =>
  (spec, report) => {
    const selector = field(spec, 'selector');
    const terms = entries(field(selector, 'matchLabels')).length + items(field(selector, 'matchExpressions')).length;
    if (selector.value && terms === 0) {
      report.refuse(selector, 'FieldValueInvalid', 'selector-empty', { kind }, { says: ['empty-selector', name] });
    }
  };

/** Whether the server can make a selector of what is written. An empty one can be read: it matches everything. */
export function isReadable(selector: Subject, report: Report): boolean {
  return report.aside(() => applyRules(labelSelector, selector, report)).length === 0;
}

/**
 * "`selector` does not match template `labels`": the Pods it makes would never be its own.
 * Points at the labels that differ, or at the labels as a whole, and at the selector.
 */
export const selectorMatchesTemplate =
  (kind: string): Check =>
  (spec, report) => {
    const selectorField = field(spec, 'selector');
    const labels = descend(spec, 'template', 'metadata', 'labels');
    const says = ['selector-does-not-match'] as const;
    const printed = labels.value ? {} : { value: null };
    if (!selectorField.value) {
      report.echo(labels, 'FieldValueInvalid', { says, ...printed });
      return;
    }
    const selector = selectorOf(selectorField.value);
    if (matches(selector, labelsOf(labels.value))) return;
    const wanted = new Map(entries(field(selectorField, 'matchLabels')).map((entry) => [entry.key, entry]));
    const written = entries(labels);
    const differing = written.find(({ key, subject }) => {
      const want = wanted.get(key);
      return want !== undefined && text(want.subject) !== text(subject);
    });
    const meant = differing && wanted.get(differing.key)!.subject;
    report.refuse(
      labels,
      'FieldValueInvalid',
      'selector-does-not-match-template',
      { kind, selector: printSelector(selector), labels: printLabels(labelsOf(labels.value)) },
      {
        ...printed,
        at: differing ? differing.subject.at : labels.at,
        says,
        related: [{ role: 'selector', at: meant ? meant.at : selectorField.at }],
        fixes: meant ? [{ id: 'replace-with', text: text(meant) }] : [],
      },
    );
  };

/** A workload that keeps Pods running restarts them always, and gives them no time by which to end. */
export const keepsRunning =
  (kind: string, spoken = kind): Check =>
  (spec, report) => {
    const policy = descend(spec, 'template', 'spec', 'restartPolicy');
    if (policy.value && text(policy) !== 'Always') valueNotSupported(policy, ['Always'], report);
    const deadline = descend(spec, 'template', 'spec', 'activeDeadlineSeconds');
    if (!deadline.value) return;
    const args = { field: 'activeDeadlineSeconds', because: `kind: ${kind}` };
    const says = ['deadline-not-supported', spoken] as const;
    report.refuse(deadline, 'FieldValueForbidden', 'field-not-with-choice', args, { says });
  };

/** "invalid label selector": what the server says of the whole once more when it cannot read a part. */
export function refuseUnreadable(selector: Subject, report: Report, says?: ServerSaying): void {
  report.echo(selector, 'FieldValueInvalid', says && { says });
}

/**
 * The template of a workload that keeps Pods running. With a selector that cannot be read the server looks no further.
 * Source: `ValidatePodTemplateSpecForReplicaSet` in pkg/apis/apps/validation/validation.go.
 */
export const template = (kind: string): Check => {
  const matchesTemplate = selectorMatchesTemplate(kind);
  const isKept = keepsRunning(kind, 'ReplicaSet');
  return (spec, report) => {
    const selector = field(spec, 'selector');
    if (!isReadable(selector, report)) {
      refuseUnreadable(selector, report, ['selector-unreadable']);
      return;
    }
    matchesTemplate(spec, report);
    applyRules(podTemplateSpec, field(spec, 'template'), report);
    isKept(spec, report);
  };
};
