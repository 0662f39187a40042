import { labelsOf, printLabels } from '../../model/labels.ts';
import { matches, selectorOfMap } from '../../model/selector.ts';
import { keepsRunning } from '../apps/workload.ts';
import { notNegative, required } from '../checks.ts';
import { applyRules, rules, type Check } from '../rules.ts';
import { descend, entries, field } from '../subject.ts';
import { podTemplateSpec } from './pod-template-spec.ts';

const asksForSomething: Check = (spec, report) => {
  const selector = field(spec, 'selector');
  if (entries(selector).length === 0) required(selector, report, selector.value ? { value: '' } : {});
};

const isKept = keepsRunning('ReplicationController');

/** Source: `ValidatePodTemplateSpecForRC` in pkg/apis/core/validation/validation.go. */
const template: Check = (spec, report) => {
  const whole = field(spec, 'template');
  if (!whole.value) {
    required(whole, report);
    return;
  }
  const selector = field(spec, 'selector');
  const labels = descend(whole, 'metadata', 'labels');
  const asked = labelsOf(selector.value);
  if (!matches(selectorOfMap(selector.value), labelsOf(labels.value))) {
    const args = {
      kind: 'ReplicationController',
      selector: printLabels(asked),
      labels: printLabels(labelsOf(labels.value)),
    };
    report.refuse(labels, 'FieldValueInvalid', 'selector-does-not-match-template', args, {
      ...(labels.value ? {} : { value: null }),
      says: ['selector-does-not-match'],
      related: [{ role: 'selector', at: selector.at }],
    });
  }
  applyRules(podTemplateSpec, whole, report);
  isKept(spec, report);
};

/** Source: `ValidateReplicationControllerSpec`, same file. */
const replicationControllerSpec = rules('core/v1.ReplicationControllerSpec', (r) => [
  r.declared('1.37', r.unlessZero('minReadySeconds', notNegative)),
  r.check(asksForSomething),
  r.declared('1.37', r.optional('replicas', notNegative)),
  r.check(template),
]);

export const replicationController = rules('core/v1.ReplicationController', (r) => [
  r.struct('spec', replicationControllerSpec),
]);
