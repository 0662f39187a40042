import { printList } from '../../model/print-list.ts';
import { printQuantity } from '../../model/print-quantity.ts';
import { compareQuantities } from '../../model/quantity.ts';
import { mayBeOvercommitted } from '../../model/resource-name.ts';
import type { Span } from '../../../text/span.ts';
import { duplicate, required, text } from '../checks.ts';
import { dnsLabel } from '../formats/names.ts';
import { amountOf } from '../formats/quantities.ts';
import { containerResourceName, type ResourceNameCheck } from '../formats/resource-names.ts';
import type { Report } from '../report.ts';
import { rules, type Check } from '../rules.ts';
import { enclosing, entries, field, items, type Subject } from '../subject.ts';
import { isHugePages, wholePages } from './huge-pages.ts';

type Entry = ReturnType<typeof entries>[number];

function judgeEntry(entry: Entry, name: ResourceNameCheck, report: Report): void {
  name(entry, report);
  amountOf(entry.key)(entry.subject, report);
}

/** A request is at most the limit; where nothing can be promised twice, it is the limit. */
function judgeRequest({ key, subject: request }: Entry, resources: Subject, report: Report): void {
  const limits = field(resources, 'limits');
  const limit = field(limits, key);
  const isFlexible = mayBeOvercommitted(key);
  if (!limit.value) {
    if (isFlexible) return;
    const args = { field: `requests.${key}`, needs: `limits.${key}`, fault: 'absent' } as const;
    report.refuse(limits, 'FieldValueRequired', 'field-needs-another', args, {
      at: request.at,
      says: ['limit-needed'],
    });
    return;
  }
  const order = compareQuantities(text(request), text(limit));
  if (order === undefined || order === 0 || (isFlexible && order < 0)) return;
  const requests = field(resources, 'requests');
  const place = {
    at: request.at,
    related: [{ role: 'declared-here', at: limit.at }],
    value: printed(request),
  } as const;
  if (isFlexible) {
    const args = { resource: key, request: text(request), limit: text(limit) };
    const says = ['must-not-exceed-limit', key, printed(limit)] as const;
    report.refuse(requests, 'FieldValueInvalid', 'request-above-limit', args, { ...place, says });
  } else {
    const args = { first: `requests.${key}`, second: `limits.${key}` };
    const says = ['must-equal-limit', key, printed(limit)] as const;
    report.refuse(requests, 'FieldValueInvalid', 'fields-must-match', args, { ...place, says });
  }
}

const printed = (amount: Subject): string => printQuantity(text(amount));

/** Huge pages alone do not run a container. */
const hugePagesWithOthers: Check = (resources, report) => {
  const all = ['limits', 'requests'].flatMap((name) => entries(field(resources, name)));
  const huge = all.find(({ key }) => isHugePages(key));
  if (!huge || all.some(({ key }) => key === 'cpu' || key === 'memory')) return;
  const args = { field: huge.key, needs: 'cpu', fault: 'absent' } as const;
  const extras = { at: huge.keyAt, says: ['huge-pages-alone'] } as const;
  report.refuse(resources, 'FieldValueForbidden', 'field-needs-another', args, extras);
};

function claimIsDeclared(claim: Subject, report: Report): void {
  const pod = enclosing(claim, 'core/v1.PodSpec');
  const names = items(field(pod ?? claim, 'resourceClaims')).map((each) => text(field(each, 'name')));
  const declared = names.filter((each) => each !== '');
  const name = text(field(claim, 'name'));
  if (declared.includes(name)) return;
  const sorted = [...new Set(declared)].sort();
  report.refuse(
    claim,
    'FieldValueNotFound',
    'resource-claim-not-declared',
    { claim: name, declared: printList(sorted) || 'none' },
    {
      at: field(claim, 'name').at,
      value: name,
      says: sorted.length === 0 ? ['no-claims-declared'] : ['claims-declared', sorted.join(', ')],
    },
  );
}

/** Each claim once, whole or by requests. The server prints the item. Source: `validateResourceClaimNames`. */
const claims: Check = (resources, report) => {
  const seen = new Map<string, Span>();
  for (const claim of items(field(resources, 'claims'))) {
    const [name, request] = [text(field(claim, 'name')), text(field(claim, 'request'))];
    const repeat = (value: string, first: Span): void => {
      duplicate(claim, first, 'claims', report, { value });
    };
    if (name === '') {
      required(claim, report);
      continue;
    }
    const whole = seen.get(name);
    if (whole) repeat(name, whole);
    else {
      if (request !== '') dnsLabel(field(claim, 'request'), report);
      const key = request === '' ? name : `${name}/${request}`;
      const same = seen.get(key);
      if (same) repeat(key, same);
      else if (request === '') {
        for (const [other, at] of seen) if (other.startsWith(`${name}/`)) repeat(name, at);
      }
      seen.set(key, claim.at);
    }
    claimIsDeclared(claim, report);
  }
};

/**
 * What someone asks for and may use at most.
 * @param name which resources may be named
 * Source: `validateResourceRequirements` in pkg/apis/core/validation/validation.go.
 */
export const requirementsOf = (name: ResourceNameCheck) =>
  rules('core/v1.ResourceRequirements', (r) => [
    r.check((resources, report) => {
      for (const entry of entries(field(resources, 'limits'))) {
        judgeEntry(entry, name, report);
        wholePages(entry, report);
      }
      for (const entry of entries(field(resources, 'requests'))) {
        judgeEntry(entry, name, report);
        judgeRequest(entry, resources, report);
        wholePages(entry, report);
      }
    }),
    r.check(hugePagesWithOthers),
    r.since('1.34', r.check(claims)),
  ]);

/** What a container asks for. Source: `ValidateContainerResourceRequirements`, same file. */
export const resourceRequirements = requirementsOf(containerResourceName);
