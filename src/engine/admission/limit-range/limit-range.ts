import { namespaceOf, type Cluster } from '../../cluster/cluster.ts';
import { amountsIn, amountsOfContainers, standingAmounts, type ResourceKind } from '../../model/pod-resources.ts';
import { printAmount, type Amount, type Amounts } from '../../model/amount.ts';
import type { KindRow } from '../../schema/types.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import type { Span } from '../../../text/span.ts';
import { get, itemsOf, stringOf, type MapValue, type Value } from '../../yaml/value.ts';
import { finding, type AdmissionFinding } from '../admitted.ts';
import { fieldPlace, type Place } from '../place.ts';
import { atLeast, atMost, inRatio, type Bound, type Measured, type OutOfBounds } from './bounds.ts';

/** One thing that is measured, and where it stands. */
type Candidate = Measured & { readonly value: Value; readonly place: Place };

const bounds: readonly (readonly ['min' | 'max' | 'maxLimitRequestRatio', Bound])[] = [
  ['min', atLeast],
  ['max', atMost],
  ['maxLimitRequestRatio', inRatio],
];

/**
 * What the first LimitRange that is not kept says of a Pod or a claim; the first finding has the server's words for all.
 * Source: `PodValidateLimitFunc` and `PersistentVolumeClaimValidateLimitFunc` in plugin/pkg/admission/limitranger.
 */
export function limitRange(object: MapValue, row: KindRow, { limitRanges }: Cluster): AdmissionFinding[] {
  const ranges = limitRanges.get(namespaceOf(object));
  const candidates = ranges ? candidatesOf(object, row) : [];
  if (!ranges || candidates.length === 0) return [];
  for (const range of ranges) {
    const found = broken(range, candidates);
    if (found.length > 0) return found.map((each, index) => (index === 0 ? withWords(each, found) : each.finding));
  }
  return [];
}

type Broken = { readonly finding: AdmissionFinding; readonly says: ServerSaying };

function withWords({ finding: first }: Broken, found: readonly Broken[]): AdmissionFinding {
  const said = [...new Map(found.map(({ says }) => [JSON.stringify(says), says])).values()];
  const [only, ...others] = said;
  const says: ServerSaying = only && others.length === 0 ? only : ['in-brackets', ...said];
  return { ...first, denial: { code: 403, says } };
}

/** One amount that an entry of a LimitRange sets. */
type Limit = {
  readonly bound: (typeof bounds)[number][0];
  readonly check: Bound;
  readonly resource: string;
  readonly amount: Amount;
  readonly at: Span;
};

type Entry = { readonly per: string | undefined; readonly limits: readonly Limit[] };

const entries = new WeakMap<MapValue, readonly Entry[]>();

/** What a LimitRange sets, entry by entry. It is read once: all Pods of a set may be held against it. */
function entriesOf(range: MapValue): readonly Entry[] {
  const known =
    entries.get(range) ??
    itemsOf(get(get(range, 'spec'), 'limits')).map((item) => ({
      per: stringOf(get(item, 'type')),
      limits: bounds.flatMap(([bound, check]) => {
        const written = get(item, bound);
        return [...standingAmounts(written)].map(([resource, amount]) => {
          return { bound, check, resource, amount, at: get(written, resource)?.at ?? range.at };
        });
      }),
    }));
  entries.set(range, known);
  return known;
}

function broken(range: MapValue, candidates: readonly Candidate[]): Broken[] {
  const found: Broken[] = [];
  for (const { per, limits } of entriesOf(range)) {
    for (const candidate of candidates) {
      if (candidate.per !== per) continue;
      for (const limit of limits) {
        // A ratio of requests and limits does not exist for a claim.
        if (limit.bound === 'maxLimitRequestRatio' && !candidate.limits) continue;
        const out = limit.check(candidate, limit.resource, limit.amount);
        if (out) found.push(brokenBy(range, limit, candidate, out));
      }
    }
  }
  return found;
}

function brokenBy(
  range: MapValue,
  { bound, resource, amount, at }: Limit,
  { per, value: object, place }: Candidate,
  { what, value, says }: OutOfBounds,
): Broken {
  const name = stringOf(get(get(range, 'metadata'), 'name')) ?? '';
  const args = { range: name, per, bound, resource, amount: printAmount(amount), what, value } as const;
  const list = what === 'request' ? 'requests' : 'limits';
  const written = fieldPlace(object, place, ['resources', list, resource]);
  const extras = { stage: 'validating-admission', by: { object: range, at } } as const;
  return { says, finding: finding('limit-range-violated', args, written, extras) };
}

function candidatesOf(object: MapValue, { apiVersion, kind }: KindRow): Candidate[] {
  const spec = object.entries.get('spec');
  if (apiVersion !== 'v1' || !spec) return [];
  const place = { at: spec.keyAt, path: 'spec' };
  const { value } = spec;
  if (kind === 'PersistentVolumeClaim') {
    return [{ per: kind, requests: amountsIn(get(get(value, 'resources'), 'requests')), value, place }];
  }
  if (kind !== 'Pod') return [];
  const whole = {
    per: kind,
    requests: ofPod(value, 'requests'),
    limits: ofPod(value, 'limits'),
    value,
    place,
  } as const;
  return [...['containers', 'initContainers'].flatMap((list) => containersOf(value, list)), whole];
}

function containersOf(spec: Value, list: string): Candidate[] {
  return itemsOf(get(spec, list)).map((value, index) => {
    const resources = get(value, 'resources');
    const own = { at: value.at, path: `spec.${list}[${index}]` };
    return {
      per: 'Container',
      requests: amountsIn(get(resources, 'requests')),
      limits: amountsIn(get(resources, 'limits')),
      value,
      place: { ...own, at: fieldPlace(value, own, ['name']).at },
    };
  });
}

/** What the Pod says of itself counts before what its containers say. Source: `podRequests`, `podLimits`. */
function ofPod(spec: Value, kind: ResourceKind): Amounts {
  const own = [...amountsIn(get(get(spec, 'resources'), kind))];
  return new Map([...amountsOfContainers(spec, kind), ...own.filter(([name]) => name === 'cpu' || name === 'memory')]);
}
