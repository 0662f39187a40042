import { lastStep, notNegative, text } from '../checks.ts';
import { podTemplateSpec } from '../core/pod-template-spec.ts';
import { atMostHundredPercent, countOrPercent, isNoPods } from '../formats/percent.ts';
import { labelSelector } from '../meta/label-selector.ts';
import { rules, type Check } from '../rules.ts';
import { descend, field } from '../subject.ts';
import { refuseStrategy } from './rollout.ts';
import { isReadable, keepsRunning, selectorIsNotEmpty, selectorMatchesTemplate } from './workload.ts';

/** A node's Pod is replaced either by ending the old one first or by starting the new one first. */
const oneWayToReplace: Check = (update, report) => {
  const [unavailable, surge] = [field(update, 'maxUnavailable'), field(update, 'maxSurge')];
  if (isNoPods(unavailable) && isNoPods(surge)) {
    const args = { field: 'maxUnavailable', other: 'maxSurge' };
    report.refuse(unavailable, 'FieldValueRequired', 'rollout-cannot-proceed', args, { says: ['zero-when-no-surge'] });
  }
  if (isNoPods(unavailable) || isNoPods(surge)) return;
  const args = { first: lastStep(unavailable), second: lastStep(surge) };
  report.refuse(surge, 'FieldValueInvalid', 'fields-exclude-each-other', args, {
    says: ['surge-beside-unavailable'],
    related: [{ role: 'first-definition', at: unavailable.at }],
  });
};

/** Source: `ValidateRollingUpdateDaemonSet` in pkg/apis/apps/validation/validation.go. */
const rollingUpdate = rules('apps/v1.RollingUpdateDaemonSet', (r) => [
  r.always('maxUnavailable', countOrPercent),
  r.always('maxSurge', countOrPercent),
  r.always('maxUnavailable', atMostHundredPercent),
  r.always('maxSurge', atMostHundredPercent),
  r.check(oneWayToReplace),
]);

/** Source: `ValidateDaemonSetUpdateStrategy`, same file. */
const updateStrategy = rules('apps/v1.DaemonSetUpdateStrategy', (r) => [
  r.check((strategy, report) => {
    const type = text(field(strategy, 'type'));
    if (type === 'RollingUpdate') for (const row of rollingUpdate.rows) row(field(strategy, 'rollingUpdate'), report);
    else if (type !== 'OnDelete') refuseStrategy(strategy, ['RollingUpdate', 'OnDelete'], report);
  }),
]);

const matchesTemplate = selectorMatchesTemplate('DaemonSet');

/** Without a selector the server only says that nothing matches the labels. */
const selectorMatches: Check = (spec, report) => {
  const selector = field(spec, 'selector');
  if (selector.value) {
    if (isReadable(selector, report)) matchesTemplate(spec, report);
    return;
  }
  const labels = descend(spec, 'template', 'metadata', 'labels');
  const says = ['selector-does-not-match'] as const;
  const printed = labels.value ? {} : { value: null };
  const extras = { at: selector.at, says, ...printed };
  report.refuse(labels, 'FieldValueInvalid', 'required-field-missing', { field: 'selector', in: 'spec' }, extras);
};

/** Source: `ValidateDaemonSetSpec`, same file. */
const daemonSetSpec = rules('apps/v1.DaemonSetSpec', (r) => [
  r.pointer('selector', labelSelector),
  r.check(selectorMatches),
  r.check(selectorIsNotEmpty('DaemonSet', 'daemonset')),
  r.struct('template', podTemplateSpec),
  r.check(keepsRunning('DaemonSet')),
  r.unlessZero('minReadySeconds', notNegative),
  r.struct('updateStrategy', updateStrategy),
  r.optional('revisionHistoryLimit', notNegative),
]);

export const daemonSet = rules('apps/v1.DaemonSet', (r) => [r.struct('spec', daemonSetSpec)]);
