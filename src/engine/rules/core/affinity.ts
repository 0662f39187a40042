import { between, required, text } from '../checks.ts';
import { refuseKey } from '../formats/labels.ts';
import { dnsLabel } from '../formats/names.ts';
import { labelSelector } from '../meta/label-selector.ts';
import { rules } from '../rules.ts';
import { field, items } from '../subject.ts';
import { labelKeys } from './label-keys.ts';
import { nodeSelectorOfPod, preferredTerm } from './node-selector.ts';

const weight = between(1, 100, ['weight-range']);

/** Source: `validatePodAffinityTerm` in pkg/apis/core/validation/validation.go. */
const podAffinityTerm = rules('core/v1.PodAffinityTerm', (r) => [
  r.pointer('labelSelector', labelSelector),
  r.pointer('namespaceSelector', labelSelector),
  r.check((term, report) => {
    // The server names the field in the singular, without an index.
    for (const name of items(field(term, 'namespaces')))
      dnsLabel(name.with({ parent: term, step: 'namespace' }), report);
  }),
  r.check(labelKeys),
  r.check((term, report) => {
    const key = field(term, 'topologyKey');
    if (text(key) !== '') {
      refuseKey(key, text(key), {}, report);
      return;
    }
    required(key, report, { says: ['can-not-be-empty'] });
    for (const says of [['name-part-empty'], ['name-part']] as const) {
      report.echo(key, 'FieldValueInvalid', { value: '', says });
    }
  }),
]);

const weightedTerm = rules('core/v1.WeightedPodAffinityTerm', (r) => [
  r.always('weight', weight),
  r.struct('podAffinityTerm', podAffinityTerm),
]);

/** Source: `validatePodAffinity`, same file. */
const podAffinity = rules('core/v1.PodAffinity', (r) => [
  r.list('requiredDuringSchedulingIgnoredDuringExecution', podAffinityTerm),
  r.list('preferredDuringSchedulingIgnoredDuringExecution', weightedTerm),
]);

/** Source: `ValidatePreferredSchedulingTerms`, same file. */
const preferredNodes = rules('core/v1.PreferredSchedulingTerm', (r) => [
  r.always('weight', weight),
  r.struct('preference', preferredTerm),
]);

/** Source: `validateNodeAffinity`, same file. */
const nodeAffinity = rules('core/v1.NodeAffinity', (r) => [
  r.pointer('requiredDuringSchedulingIgnoredDuringExecution', nodeSelectorOfPod),
  r.list('preferredDuringSchedulingIgnoredDuringExecution', preferredNodes),
]);

/** Source: `validateAffinity`, same file. */
export const affinity = rules('core/v1.Affinity', (r) => [
  r.pointer('nodeAffinity', nodeAffinity),
  r.pointer('podAffinity', podAffinity),
  r.pointer('podAntiAffinity', podAffinity),
]);
