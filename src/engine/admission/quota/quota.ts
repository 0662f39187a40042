import { namespaceOf, type Cluster } from '../../cluster/cluster.ts';
import { addAmounts, printAmount, piecesOf, type Amounts } from '../../model/amount.ts';
import { amountsIn, standingAmounts } from '../../model/pod-resources.ts';
import type { KindRow } from '../../schema/types.ts';
import type { KubernetesVersion } from '../../schema/versions.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { get, stringOf, type MapValue, type Value } from '../../yaml/value.ts';
import { finding, type AdmissionFinding, type Extras } from '../admitted.ts';
import { claims } from './claims.ts';
import { namePlace, scopesOf, type Evaluator, type Lack } from './evaluator.ts';
import { pods } from './pods.ts';
import { services } from './services.ts';

const special: ReadonlyMap<string, Evaluator> = new Map([
  ['pods', pods],
  ['services', services],
  ['persistentvolumeclaims', claims],
]);

/** Kinds that had a name in quotas before all kinds had one. */
const older = ['configmaps', 'resourcequotas', 'replicationcontrollers', 'secrets'];

/** Not counted. Source: `ignoredResources` in pkg/quota/v1/install/registry.go. */
const ignored = new Set([
  ...[
    'bindings',
    'componentstatuses',
    'events',
    'events.events.k8s.io',
    'localsubjectaccessreviews.authorization.k8s.io',
  ],
]);

/** How objects of a kind are counted; `undefined` for kinds that no quota counts. */
export function evaluatorOf({ group, plural }: KindRow): Evaluator | undefined {
  const name = group === '' ? plural : `${plural}.${group}`;
  const known = special.get(name);
  if (known || ignored.has(name)) return known;
  const names = [`count/${name}`, ...(older.includes(name) ? [name] : [])];
  return {
    tracks: (resource) => names.includes(resource),
    usage: () => new Map(names.map((each) => [each, piecesOf(1)])),
    placeOf: namePlace,
  };
}

/**
 * What the quotas of the namespace say of an object: first what all need to be written, then what is too much.
 * What is used already is nothing, unless the quota's own status says so.
 * Source: `CheckRequest` in k8s.io/apiserver/pkg/admission/plugin/resourcequota.
 */
export function quota(
  object: MapValue,
  row: KindRow,
  kubernetes: KubernetesVersion,
  cluster: Cluster,
): readonly AdmissionFinding[] {
  const evaluator = row.namespaced && cluster.quotas.has(namespaceOf(object)) ? evaluatorOf(row) : undefined;
  if (!evaluator) return [];
  const concerned = quotasFor(object, row, evaluator, kubernetes, cluster);
  for (const each of concerned) {
    const bounded = trackedOf(each, evaluator, kubernetes);
    const found = evaluator.lacks?.(object, bounded) ?? [];
    if (found.length > 0) return lacking(each, found);
  }
  const used = new Map([...usageOf(object, evaluator)].filter(([, amount]) => amount.nano !== 0n));
  for (const each of concerned) {
    const found = exceeded(each, used, evaluator, object);
    if (found.length > 0) return found;
  }
  return [];
}

/** The quotas of its namespace that count an object. */
export function quotasFor(
  object: MapValue,
  row: KindRow,
  evaluator: Evaluator,
  kubernetes: KubernetesVersion,
  { quotas }: Cluster,
): readonly MapValue[] {
  const all = quotas.get(namespaceOf(object)) ?? [];
  return all.filter((each) => !isSame(each, object, row) && concerns(each, evaluator, object, kubernetes));
}

const nameOf = (object: MapValue): string => stringOf(get(get(object, 'metadata'), 'name')) ?? '';
/** What a quota allows. */
export const hardOf = (each: MapValue): Amounts => standingAmounts(get(get(each, 'spec'), 'hard'));

/** A quota does not count itself. */
const isSame = (each: MapValue, object: MapValue, { kind }: KindRow): boolean =>
  kind === 'ResourceQuota' && nameOf(each) === nameOf(object);

/** What is used already, as the quota's own status says. */
export const usedOf = (each: MapValue): Amounts => amountsIn(get(get(each, 'status'), 'used'));

type Tracked = { readonly kubernetes: KubernetesVersion; readonly resources: readonly string[] };

const tracked = new WeakMap<Value, WeakMap<Evaluator, Tracked>>();

/** What a quota allows of the resources of a kind. The quota of a whole set is asked once for each of its objects. */
function trackedOf(each: MapValue, evaluator: Evaluator, kubernetes: KubernetesVersion): readonly string[] {
  const hard = get(get(each, 'spec'), 'hard');
  if (!hard) return [];
  const byEvaluator = tracked.get(hard) ?? new WeakMap<Evaluator, Tracked>();
  tracked.set(hard, byEvaluator);
  const known = byEvaluator.get(evaluator);
  if (known?.kubernetes === kubernetes) return known.resources;
  const resources = [...hardOf(each).keys()].filter((resource) => evaluator.tracks(resource, kubernetes));
  byEvaluator.set(evaluator, { kubernetes, resources });
  return resources;
}

const usages = new WeakMap<MapValue, Amounts>();

/** What an object uses. The books of the quotas ask for it more than once. */
export function usageOf(object: MapValue, { usage }: Evaluator): Amounts {
  const known = usages.get(object) ?? usage(object);
  usages.set(object, known);
  return known;
}

function concerns(each: MapValue, evaluator: Evaluator, object: MapValue, kubernetes: KubernetesVersion): boolean {
  return (
    trackedOf(each, evaluator, kubernetes).length > 0 &&
    scopesOf(each).every((scope) => evaluator.isInScope?.(object, scope, kubernetes) ?? false)
  );
}

const common = { stage: 'validating-admission' } as const;

/** The first finding has the server's words for all. */
function worded(findings: readonly AdmissionFinding[], says: ServerSaying): AdmissionFinding[] {
  return findings.map((each, index) => (index === 0 ? { ...each, denial: { code: 403, says } } : each));
}

function lacking(each: MapValue, lacks: readonly Lack[]): AdmissionFinding[] {
  const resources = [...new Set(lacks.flatMap((lack) => lack.resources))].sort();
  const said = resources.map((resource): ServerSaying => {
    const names = lacks.filter((lack) => lack.resources.includes(resource)).map(({ container }) => container);
    return ['needed-by', resource, [...new Set(names)].sort().join(',')];
  });
  const list: ServerSaying = ['joined-by-semicolon', ...said];
  const spec = get(each, 'spec');
  const by = { object: each, at: get(spec, 'hard')?.at ?? each.at };
  const findings = lacks.map((lack) => {
    const args = { quota: nameOf(each), container: lack.container, resources: lack.resources.join(', ') };
    return finding('quota-needs-resources', args, lack.place, { ...common, by });
  });
  return worded(findings, ['quota-failed', nameOf(each), list]);
}

function exceeded(each: MapValue, usage: Amounts, evaluator: Evaluator, object: MapValue): AdmissionFinding[] {
  const hard = hardOf(each);
  const before = usedOf(each);
  const after = addAmounts(before, usage);
  const over = [...usage.keys()]
    .filter((resource) => hard.has(resource) && after.get(resource)!.nano > hard.get(resource)!.nano)
    .sort();
  if (over.length === 0) return [];
  const none = piecesOf(0);
  const print = (amounts: Amounts, resource: string): string => printAmount(amounts.get(resource) ?? none);
  const list = (amounts: Amounts): string =>
    over.map((resource) => `${resource}=${print(amounts, resource)}`).join(',');
  const findings = over.map((resource) => {
    const args = {
      quota: nameOf(each),
      resource,
      requested: print(usage, resource),
      used: print(before, resource),
      limit: print(hard, resource),
    };
    const asked = get(get(get(each, 'spec'), 'hard'), resource);
    const extras: Extras = { ...common, by: { object: each, at: asked?.at ?? each.at } };
    return finding('quota-exceeded', args, evaluator.placeOf(object, resource), extras);
  });
  return worded(findings, ['quota-exceeded', nameOf(each), list(usage), list(before), list(hard)]);
}
