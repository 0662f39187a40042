import { labelsOf, printLabels } from '../../model/labels.ts';
import { matches, printSelector, selectorOf } from '../../model/selector.ts';
import { text, valueNotSupported } from '../checks.ts';
import { podTemplateSpec } from '../core/pod-template-spec.ts';
import type { Report } from '../report.ts';
import { applyRules, type Check } from '../rules.ts';
import { descend, entries, field, items, pathOf, type Subject } from '../subject.ts';

/** "empty selector is invalid": it would claim every Pod of the namespace. */
export const selectorIsNotEmpty =
  (kind: string): Check =>
  (spec, report) => {
    const selector = field(spec, 'selector');
    const terms = entries(field(selector, 'matchLabels')).length + items(field(selector, 'matchExpressions')).length;
    if (selector.value && terms === 0) {
      report.refuse(selector, 'FieldValueInvalid', 'selector-empty', { kind });
    }
  };

/**
 * "`selector` does not match template `labels`": the Pods it makes would never be its own.
 * Points at the labels that differ, or at the labels as a whole, and at the selector.
 */
const selectorMatchesTemplate =
  (kind: string): Check =>
  (spec, report) => {
    const selectorField = field(spec, 'selector');
    const labels = descend(spec, 'template', 'metadata', 'labels');
    if (!selectorField.value) {
      report.echo(labels, 'FieldValueInvalid');
      return;
    }
    const selector = selectorOf(selectorField.value);
    if (selector.terms.length === 0 || matches(selector, labelsOf(labels.value))) return;
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
        at: differing ? differing.subject.at : labels.at,
        related: [{ role: 'selector', at: meant ? meant.at : selectorField.at }],
        fixes: meant ? [{ id: 'replace-with', text: text(meant) }] : [],
      },
    );
  };

/** A workload that keeps Pods running restarts them always. */
const templateRestartsAlways: Check = (spec, report) => {
  const policy = descend(spec, 'template', 'spec', 'restartPolicy');
  if (policy.value && text(policy) !== 'Always' && text(policy) !== '') valueNotSupported(policy, ['Always'], report);
};

/**
 * The template of a workload that keeps Pods running. With a selector that cannot be read the server looks no further.
 * Source: `ValidatePodTemplateSpecForReplicaSet` in pkg/apis/apps/validation/validation.go.
 */
export const template = (kind: string): Check => {
  const matchesTemplate = selectorMatchesTemplate(kind);
  return (spec, report) => {
    const selector = field(spec, 'selector');
    if (isRefused(selector, report)) {
      report.echo(selector, 'FieldValueInvalid');
      return;
    }
    matchesTemplate(spec, report);
    applyRules(podTemplateSpec, field(spec, 'template'), report);
    templateRestartsAlways(spec, report);
  };
};

/** True where a rule has refused something inside the selector. An empty one can be read: it matches everything. */
function isRefused(selector: Subject, report: Report): boolean {
  const path = `${pathOf(selector)}.`;
  return report.findings.some((finding) => finding.path?.startsWith(path) === true);
}
