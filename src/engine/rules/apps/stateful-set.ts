import { notNegative, supported, text } from '../checks.ts';
import { persistentVolumeClaimSpec } from '../core/persistent-volume-claim.ts';
import { atMostHundredPercent, countOrPercent, isNoPods } from '../formats/percent.ts';
import { dnsLabel } from '../formats/names.ts';
import { templateMeta } from '../meta/object-meta.ts';
import { isSince } from '../../schema/release.ts';
import { applyRules, rules, type Check } from '../rules.ts';
import { descend, field, items } from '../subject.ts';
import { templateWithClaims } from './stateful-set-template.ts';
import { isReadable, keepsRunning, refuseUnreadable, selectorMatchesTemplate, selectorOfPods } from './workload.ts';

/** "must be 'OrderedReady' or 'Parallel'": an invalid value to the server, not an unsupported one. */
const policyIsKnown: Check = (policy, report) => {
  const value = text(policy);
  if (['OrderedReady', 'Parallel'].includes(value)) return;
  const args = { field: 'podManagementPolicy', value, allowed: 'OrderedReady, Parallel' };
  const says = ['one-of-two', 'OrderedReady', 'Parallel'] as const;
  report.refuse(policy, 'FieldValueInvalid', 'value-not-supported', args, { says });
};

const someMayBeMissing: Check = (unavailable, report) => {
  if (!isNoPods(unavailable)) return;
  const args = { field: 'maxUnavailable', other: '' };
  report.refuse(unavailable, 'FieldValueInvalid', 'rollout-cannot-proceed', args, { says: ['not-zero'] });
};

/** Source: `validateRollingUpdateStatefulSet` in pkg/apis/apps/validation/validation.go. */
const rollingUpdate = rules('apps/v1.RollingUpdateStatefulSetStrategy', (r) => [
  r.optional('partition', notNegative),
  r.since('1.37', r.optional('maxUnavailable', countOrPercent, someMayBeMissing, atMostHundredPercent)),
]);

const updateStrategy = rules('apps/v1.StatefulSetUpdateStrategy', (r) => [
  r.check((strategy, report) => {
    const [type, update] = [field(strategy, 'type'), field(strategy, 'rollingUpdate')];
    if (text(type) === 'RollingUpdate') {
      if (update.value) applyRules(rollingUpdate, update, report);
    } else if (text(type) === 'OnDelete') {
      if (!update.value) return;
      const args = { field: 'rollingUpdate', because: 'type: OnDelete' };
      const extras = { says: ['only-for-rolling-update'] } as const;
      report.refuse(update, 'FieldValueInvalid', 'field-not-with-choice', args, extras);
    } else {
      const args = { field: 'type', value: text(type), allowed: 'RollingUpdate, OnDelete' };
      const extras = { at: type.at, says: ['one-of-two', 'RollingUpdate', 'OnDelete'] } as const;
      report.refuse(strategy, 'FieldValueInvalid', 'value-not-supported', args, extras);
    }
  }),
]);

const retained = supported('Retain', 'Delete');

/** Source: `ValidatePersistentVolumeClaimRetentionPolicy`, same file. */
const retentionPolicy = rules('apps/v1.StatefulSetPersistentVolumeClaimRetentionPolicy', (r) => [
  r.always('whenDeleted', retained),
  r.always('whenScaled', retained),
]);

const claims: Check = (spec, report) => {
  for (const claim of items(field(spec, 'volumeClaimTemplates'))) {
    applyRules(persistentVolumeClaimSpec, field(claim, 'spec'), report);
  }
};

/** The server's path for the first ordinal is one step that has a dot in it, which looks the same. */
const ordinals = rules('apps/v1.StatefulSetOrdinals', (r) => [r.optional('start', notNegative)]);

const matchesTemplate = selectorMatchesTemplate('StatefulSet');

/** Up to 1.33 the server looks at the labels and annotations of the template and at nothing else. */
const template: Check = (spec, report) => {
  const selector = field(spec, 'selector');
  if (!isReadable(selector, report)) {
    refuseUnreadable(selector, report);
    return;
  }
  matchesTemplate(spec, report);
  if (isSince(report.kubernetes, '1.34')) templateWithClaims(spec, report);
  else applyRules(templateMeta, descend(spec, 'template', 'metadata'), report);
};

/** Source: `ValidateStatefulSetSpec`, same file. */
const statefulSetSpec = rules('apps/v1.StatefulSetSpec', (r) => [
  r.always('podManagementPolicy', policyIsKnown),
  r.struct('updateStrategy', updateStrategy),
  r.pointer('persistentVolumeClaimRetentionPolicy', retentionPolicy),
  r.since('1.34', r.check(claims)),
  r.optional('replicas', notNegative),
  r.unlessZero('minReadySeconds', notNegative),
  r.pointer('ordinals', ordinals),
  r.since('1.33', r.unlessZero('serviceName', dnsLabel)),
  r.check(selectorOfPods('StatefulSet')),
  r.check(template),
  r.check(keepsRunning('StatefulSet')),
]);

export const statefulSet = rules('apps/v1.StatefulSet', (r) => [r.struct('spec', statefulSetSpec)]);
