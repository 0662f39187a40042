import { namespaceOf, type Cluster } from '../../cluster/cluster.ts';
import { addAmounts, piecesOf, printAmount, type Amounts } from '../../model/amount.ts';
import { canonicalForm } from '../../model/canonical-quantity.ts';
import type { KindRow } from '../../schema/types.ts';
import type { KubernetesVersion } from '../../schema/versions.ts';
import { get, type MapValue } from '../../yaml/value.ts';
import { added, withField, type AdmissionFinding } from '../admitted.ts';
import { evaluatorOf, hardOf, quota, quotasFor, usageOf, usedOf } from './quota.ts';

/** What one resource of a quota has to give, and what objects ask of it. */
export type Account = {
  readonly quota: MapValue;
  readonly resource: string;
  readonly hard: string;
  readonly before: string;
  /** What one of the objects asks for, and what all of them do. */
  readonly each: string;
  readonly together: string;
};

/** How many objects the quotas let in, what they say of the first one that stays out, and their accounts. */
export type LetIn = {
  readonly many: number;
  readonly refused: readonly AdmissionFinding[];
  readonly accounts: readonly Account[];
};

/** The quotas of a cluster while objects come into it one after the other. */
export type Ledger = {
  /** Lets in as many of equal objects as there is room for, and counts what they use. */
  letIn(object: MapValue, row: KindRow, count: number): LetIn;
};

/** Opens the books of a cluster's quotas, with what each has used already. */
export function openLedger(cluster: Cluster, kubernetes: KubernetesVersion): Ledger {
  const quotas = new Map(cluster.quotas);
  const now: Cluster = { ...cluster, quotas };
  return {
    letIn(object, row, count) {
      const evaluator = row.namespaced && quotas.has(namespaceOf(object)) ? evaluatorOf(row) : undefined;
      if (!evaluator || count === 0) return { many: count, refused: [], accounts: [] };
      const usage: Amounts = new Map([...usageOf(object, evaluator)].filter(([, { nano }]) => nano > 0n));
      const concerned = quotasFor(object, row, evaluator, kubernetes, now);
      const accounts = concerned.flatMap((each) => accountsOf(each, usage, count));
      const refusedAtOnce = quota(object, row, kubernetes, now);
      if (refusedAtOnce.length > 0) return { many: 0, refused: refusedAtOnce, accounts };
      const many = Math.min(count, ...concerned.map((each) => roomFor(usage, each)));
      quotas.set(
        namespaceOf(object),
        quotas.get(namespaceOf(object))!.map((each) => (concerned.includes(each) ? charged(each, usage, many) : each)),
      );
      return { many, refused: many < count ? quota(object, row, kubernetes, now) : [], accounts };
    },
  };
}

/** How many objects of this usage a quota has room for. */
function roomFor(usage: Amounts, each: MapValue): number {
  const [hard, used] = [hardOf(each), usedOf(each)];
  const rooms = [...usage].flatMap(([resource, { nano }]) => {
    const most = hard.get(resource);
    return most ? Number((most.nano - (used.get(resource)?.nano ?? 0n)) / nano) : [];
  });
  return Math.min(Infinity, ...rooms);
}

const times = (usage: Amounts, many: number): Amounts =>
  new Map(
    [...usage].map(([resource, { nano, suffixes }]) => [resource, { nano: nano * BigInt(Math.trunc(many)), suffixes }]),
  );

function charged(each: MapValue, usage: Amounts, many: number): MapValue {
  const used = addAmounts(usedOf(each), times(usage, many));
  const counted = [...hardOf(each).keys()].map((resource) => [
    resource,
    printAmount(used.get(resource) ?? piecesOf(0)),
  ]);
  const status = get(each, 'status');
  const before: MapValue = status?.kind === 'map' ? status : { kind: 'map', at: each.at, entries: new Map() };
  const after = withField(before, 'used', added(Object.fromEntries(counted) as Record<string, string>, each.at));
  return withField(each, 'status', after);
}

function accountsOf(each: MapValue, usage: Amounts, count: number): readonly Account[] {
  const used = usedOf(each);
  return [...hardOf(each)].flatMap(([resource, hard]) => {
    const one = usage.get(resource);
    if (!one) return [];
    const together = canonicalForm(one.nano * BigInt(Math.trunc(count)), one.suffixes);
    const before = printAmount(used.get(resource) ?? piecesOf(0));
    return { quota: each, resource, hard: printAmount(hard), before, each: printAmount(one), together };
  });
}
