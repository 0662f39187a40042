import { printQuantity } from '../../model/print-quantity.ts';
import { compareQuantities } from '../../model/quantity.ts';
import { mayBeOvercommitted } from '../../model/resource-name.ts';
import { duplicate, text } from '../checks.ts';
import { labelKeyFaults, qualifiedName } from '../formats/labels.ts';
import { containerResourceName, resourceName } from '../formats/resource-names.ts';
import type { Report } from '../report.ts';
import { applyRules, isZero, rules, type Check } from '../rules.ts';
import { entries, field, items, type Subject } from '../subject.ts';
import { ratioFits } from './limit-range-ratio.ts';

const types = ['Container', 'Pod', 'PersistentVolumeClaim'];

/** Source: `validateLimitRangeTypeName` in pkg/apis/core/validation/validation.go. */
const limitType: Check = (type, report) => {
  const value = text(type);
  if (labelKeyFaults(value, report.kubernetes).length > 0) qualifiedName(type, report);
  else if (!value.includes('/') && !types.includes(value)) {
    const args = { field: 'type', value, allowed: types.join(', ') };
    report.refuse(type, 'FieldValueInvalid', 'value-not-supported', args, { value, says: ['limit-type'] });
  }
};

const bounds = ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'] as const;

const names: Check = (item, report) => {
  const type = text(field(item, 'type'));
  const check = type === 'Pod' || type === 'Container' ? containerResourceName : resourceName;
  for (const bound of bounds) {
    const map = field(item, bound);
    const isDefault = bound === 'default' || bound === 'defaultRequest';
    if (bound === 'maxLimitRequestRatio') claimHasBound(item, report);
    if (type === 'Pod' && isDefault) {
      if (entries(map).length === 0) continue;
      const args = { first: 'type: Pod', second: bound };
      report.refuse(map, 'FieldValueForbidden', 'fields-exclude-each-other', args, { says: ['not-for-pods'] });
    } else for (const entry of entries(map)) check(entry, report);
  }
};

/** A claim asks for storage and nothing else, so there is nothing else to bound. */
function claimHasBound(item: Subject, report: Report): void {
  if (text(field(item, 'type')) !== 'PersistentVolumeClaim') return;
  if (['min', 'max'].some((bound) => field(field(item, bound), 'storage').value)) return;
  const limits = field(item, 'limits');
  const args = { field: 'storage', in: 'max' };
  report.refuse(limits, 'FieldValueRequired', 'required-field-missing', args, { says: ['storage-bound-needed'] });
}

type Bound = (typeof bounds)[number];

/** Each bound that may not be above another: at which of them the server says so, and which it prints. */
const order: readonly { low: Bound; high: Bound; at: Bound; prints: Bound; words: readonly [string, string] }[] = [
  { low: 'min', high: 'max', at: 'min', prints: 'min', words: ['min value', 'max value'] },
  {
    low: 'min',
    high: 'defaultRequest',
    at: 'defaultRequest',
    prints: 'defaultRequest',
    words: ['min value', 'default request value'],
  },
  {
    low: 'defaultRequest',
    high: 'max',
    at: 'defaultRequest',
    prints: 'defaultRequest',
    words: ['default request value', 'max value'],
  },
  {
    low: 'defaultRequest',
    high: 'default',
    at: 'defaultRequest',
    prints: 'defaultRequest',
    words: ['default request value', 'default limit value'],
  },
  { low: 'min', high: 'default', at: 'default', prints: 'min', words: ['min value', 'default value'] },
  { low: 'default', high: 'max', at: 'default', prints: 'max', words: ['default value', 'max value'] },
];

const amountsOf = (bound: Subject): ReadonlyMap<string, Subject> =>
  new Map(entries(bound).map(({ key, subject }) => [key, subject]));

const boundsAreInOrder: Check = (item, report) => {
  const isPod = text(field(item, 'type')) === 'Pod';
  const judged = bounds.filter((bound) => !isPod || !bound.startsWith('default'));
  const amounts = new Map(judged.map((bound) => [bound, amountsOf(field(item, bound))]));
  const resources = new Set(judged.flatMap((bound) => [...(amounts.get(bound)?.keys() ?? [])]));
  for (const resource of resources) {
    const amountOf = (bound: Bound): Subject | undefined => amounts.get(bound)?.get(resource);
    for (const { low, high, at, prints, words } of order) {
      const [lower, upper] = [amountOf(low), amountOf(high)];
      if (!lower || !upper || (compareQuantities(text(lower), text(upper)) ?? 0) <= 0) continue;
      const [less, more] = [printQuantity(text(lower)), printQuantity(text(upper))];
      const args = { resource, low, lowValue: text(lower), high, highValue: text(upper) };
      const named = at === low ? lower : upper;
      report.refuse(named, 'FieldValueInvalid', 'limits-contradict', args, {
        value: prints === low ? less : more,
        says: ['bound-above', words[0], less, words[1], more],
        related: [{ role: 'declared-here', at: (at === low ? upper : lower).at }],
      });
    }
    ratioFits(amountOf('maxLimitRequestRatio'), amountOf('min'), amountOf('max'), report);
    equalWhereNotShared(resource, amountOf('default'), amountOf('defaultRequest'), report);
  }
};

/** Of what cannot be promised twice, such as a device, request and limit are one amount. */
function equalWhereNotShared(
  resource: string,
  limit: Subject | undefined,
  request: Subject | undefined,
  report: Report,
): void {
  if (mayBeOvercommitted(resource) || !limit || !request) return;
  if (compareQuantities(text(limit), text(request)) === 0) return;
  const [limited, requested] = [printQuantity(text(limit)), printQuantity(text(request))];
  report.refuse(
    request,
    'FieldValueInvalid',
    'fields-must-match',
    { first: 'default', second: 'defaultRequest' },
    {
      value: requested,
      says: ['default-must-equal', limited, requested, resource],
      related: [{ role: 'first-definition', at: limit.at }],
    },
  );
}

const limitRangeItem = rules('core/v1.LimitRangeItem', (r) => [r.check(names), r.check(boundsAreInOrder)]);

/** Source: `ValidateLimitRange`, same file. */
const limits: Check = (spec, report) => {
  const seen = new Map<string, Subject>();
  for (const item of items(field(spec, 'limits'))) {
    const type = field(item, 'type');
    limitType(type, report);
    const first = seen.get(text(type));
    if (first) duplicate(type, first.at, 'limits', report, { value: text(type) });
    else seen.set(text(type), type);
    if (item.value || !isZero(type)) applyRules(limitRangeItem, item, report);
  }
};

const limitRangeSpec = rules('core/v1.LimitRangeSpec', (r) => [r.check(limits)]);

export const limitRange = rules('core/v1.LimitRange', (r) => [r.struct('spec', limitRangeSpec)]);
