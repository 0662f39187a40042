import { required, text } from '../checks.ts';
import { pathSegment } from '../formats/names.ts';
import { isSince } from '../../schema/release.ts';
import { isZero, rules, type Check, type RuleWords } from '../rules.ts';
import { field, type Subject } from '../subject.ts';
import type { ApiTypes } from '../../schema/types.generated.ts';

type Reference = ApiTypes['autoscaling/v2.CrossVersionObjectReference'];

const named: Check = (subject, report) => {
  if (isZero(subject)) required(subject, report);
  else pathSegment(subject, report);
};

/** The group of an apiVersion; `undefined` where the server cannot read it. Source: `ParseGroupVersion`. */
function groupOf(apiVersion: string): string | undefined {
  if (apiVersion === '' || apiVersion === '/') return '';
  const parts = apiVersion.split('/');
  return parts.length > 2 ? undefined : parts.length === 2 ? parts[0] : '';
}

/** From 1.34 on: an apiVersion that names a group, where the reference must be to one. Source: `ValidateAPIVersion`. */
const hasGroup =
  (mayBeWithout: (reference: Subject) => boolean): Check =>
  (reference, report) => {
    if (!isSince(report.kubernetes, '1.34')) return;
    const apiVersion = field(reference, 'apiVersion');
    const value = text(apiVersion);
    const group = groupOf(value);
    if (group !== undefined && (group !== '' || mayBeWithout(reference))) return;
    const args = { kind: text(field(reference, 'kind')), value: value || 'none' };
    const says = group === undefined ? (['group-version', value] as const) : (['api-group-needed'] as const);
    report.refuse(apiVersion, 'FieldValueInvalid', 'target-needs-group', args, { value, says });
  };

const rows = (r: RuleWords<Reference>, apiVersion: Check): Check[] => [
  r.always('kind', named),
  r.always('name', named),
  r.check(apiVersion),
];

/** What is scaled. Only one kind that can be has no group. Source: `validationOptionsForHorizontalPodAutoscaler`. */
const scalable = hasGroup((reference) => text(field(reference, 'kind')) === 'ReplicationController');

/** Source: `ValidateCrossVersionObjectReference` in pkg/apis/autoscaling/validation/validation.go. */
export const scaleTarget = rules('autoscaling/v2.CrossVersionObjectReference', (r) => rows(r, scalable));

/** The object that a metric speaks of, which may be of any kind. */
export const describedObject = rules('autoscaling/v2.CrossVersionObjectReference', (r) =>
  rows(
    r,
    hasGroup(() => true),
  ),
);
