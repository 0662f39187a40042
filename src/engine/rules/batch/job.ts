import { numberOf } from '../../yaml/value.ts';
import { generatedLabels } from '../../model/job-labels.ts';
import { matches, selectorOf } from '../../model/selector.ts';
import { isReadable, selectorMatchesTemplate } from '../apps/workload.ts';
import { required, text } from '../checks.ts';
import { nameFaults } from '../formats/names.ts';
import { labelSelector } from '../meta/label-selector.ts';
import { applyRules, rules, type Check } from '../rules.ts';
import { descend, field } from '../subject.ts';
import { jobSpec } from './job-spec.ts';

/**
 * Unless it is told otherwise, the server makes selector and labels of a Job itself, so that no two Jobs can share Pods.
 * What is written may not stand against them. Source: `validateGeneratedSelector` in pkg/apis/batch/validation.
 */
const selectorIsGenerated: Check = (job, report) => {
  const selector = descend(job, 'spec', 'selector');
  const manual = descend(job, 'spec', 'manualSelector').value;
  if ((manual?.kind === 'bool' && manual.value) || !selector.value) return;
  const generated = generatedLabels(
    text(descend(job, 'metadata', 'name')),
    text(descend(job, 'metadata', 'generateName')),
  );
  const labels = descend(job, 'spec', 'template', 'metadata', 'labels');
  for (const [key, value] of generated) {
    const label = field(labels, key);
    if (text(label) === value) continue;
    const args = { field: key, fault: 'label' } as const;
    const path = `spec.template.metadata.labels[${key}]`;
    report.refuse(labels, 'FieldValueInvalid', 'job-selector-generated', args, {
      at: label.at,
      path,
      says: ['label-must-be', value],
    });
  }
  if (!isReadable(selector, report) || matches(selectorOf(selector.value), generated)) return;
  const args = { field: 'selector', fault: 'selector' } as const;
  report.refuse(selector, 'FieldValueInvalid', 'job-selector-generated', args, { says: ['selector-not-generated'] });
};

const matchesTemplate = selectorMatchesTemplate('Job');

/** Source: `ValidateJobSpec`, same file. */
const selectorFits: Check = (job, report) => {
  const spec = field(job, 'spec');
  const selector = field(spec, 'selector');
  if (selector.value) applyRules(labelSelector, selector, report);
  else required(selector, report);
  if (isReadable(selector, report)) matchesTemplate(spec, report);
};

/** The Pods of an indexed Job are named after it and their index. Source: `validateNameAllowsCompletions`, same file. */
const nameLeavesRoom: Check = (job, report) => {
  const completions = descend(job, 'spec', 'completions');
  const count = numberOf(completions.value) ?? 0;
  if (text(descend(job, 'spec', 'completionMode')) !== 'Indexed' || count <= 0) return;
  const name = descend(job, 'metadata', 'name');
  const longest = `${text(name)}-${count - 1}`;
  const [problem] = nameFaults(longest, 'dns-label');
  if (!problem) return;
  const max = 63 - (longest.length - text(name).length);
  const args = { field: 'name', value: text(name), format: 'dns-label', fault: problem.fault, max } as const;
  report.refuse(name, 'FieldValueInvalid', 'invalid-name', args, {
    value: text(name),
    says: ['pod-hostname', longest],
  });
};

/** Source: `ValidateJobCreate`, same file. */
export const job = rules('batch/v1.Job', (r) => [
  r.check(selectorIsGenerated),
  r.struct('spec', jobSpec),
  r.check(selectorFits),
  r.check(nameLeavesRoom),
]);
