import type { Finding } from '../../finding.ts';
import { amountOf, printAmount, sum } from '../../model/amount.ts';
import { get, stringOf, type Entry, type MapValue, type Value } from '../../yaml/value.ts';
import { setFinding, type SetCheck, type SetFacts, type SetFinding } from '../finding.ts';
import { counts, find, homeOf, type Member, type MemberWithPods } from '../members.ts';
import { replicasOf, scalersOf } from '../replicas.ts';

/**
 * A workload whose Pods the quota or the limit range beside it refuses: the server accepts the workload, and its
 * controller tries in vain. First what is wrong with one Pod, then whether all of them together take too much.
 * Source: `CheckRequest` in k8s.io/apiserver/pkg/admission/plugin/resourcequota, which is asked of each Pod.
 */
export const podsRefused: SetCheck = (facts) => {
  const { limits, members } = facts;
  if (!limits) return [];
  const scalers = scalersOf(facts.referencesBy('scales'), members);
  return members.all.flatMap((each) => {
    if (!hasPods(each) || !counts(members, each) || !isLimited(each, facts)) return [];
    const count = replicasOf(each, scalers)?.count;
    if (count === 0 || !facts.effort.spend(100)) return [];
    const { findings, stored } = limits.admitPod(each.resource.root, () => podOf(each));
    // Of a Pod that stands in the files the server says so itself.
    const single = each.resource.id.kind === 'Pod' ? [] : findings.flatMap((one) => refusal(each, one, facts));
    const isRefused = findings.some(({ severity }) => severity === 'error');
    if (isRefused || count === undefined) return single;
    return together(each, count, stored, facts);
  });
};

const hasPods = (member: Member): member is MemberWithPods =>
  member.pods !== undefined && member.resource.id.kind !== 'PodTemplate';

function isLimited(each: Member, { members }: SetFacts): boolean {
  const home = homeOf(each);
  return (['/ResourceQuota', '/LimitRange'] as const).some((kind) =>
    namespacesWith(members.ofKind(kind).all).has(home),
  );
}

const known = new WeakMap<readonly Member[], ReadonlySet<string>>();

function namespacesWith(all: readonly Member[]): ReadonlySet<string> {
  const namespaces = known.get(all) ?? new Set(all.map(homeOf));
  known.set(all, namespaces);
  return namespaces;
}

/** The Pod that the controller makes of a template. Its name is that of the workload: nothing depends on it. */
function podOf({ resource, pods }: MemberWithPods): MapValue {
  const { root, id, nameAt } = resource;
  if (pods.path === '' && root.kind === 'map') return root;
  const written = (text: string): Value => ({ kind: 'string', value: text, raw: text, plain: true, at: nameAt });
  const entry = (key: string, value: Value): [string, Entry] => [key, { key, keyAt: value.at, value }];
  const template = pods.metadata?.kind === 'map' ? pods.metadata : undefined;
  const around = pods.path.split('.').reduce<Value | undefined>(get, root);
  const spec = around?.kind === 'map' ? around.entries.get('spec') : undefined;
  const metadata: Value = {
    kind: 'map',
    at: template?.at ?? nameAt,
    entries: new Map([
      ...(template?.entries ?? []),
      entry('name', written('pod')),
      entry('namespace', written(id.namespace || 'default')),
    ]),
  };
  return {
    kind: 'map',
    at: resource.at,
    entries: new Map([
      entry('apiVersion', written('v1')),
      entry('kind', written('Pod')),
      entry('metadata', metadata),
      ...(spec ? [['spec', spec] as const] : []),
    ]),
  };
}

/** What is refused of each Pod, in the words of the finding. */
function refusal(workload: MemberWithPods, one: Finding, facts: SetFacts): readonly SetFinding[] {
  if (one.severity !== 'error') return [];
  const place = { at: one.at, path: `${workload.pods.path}.${one.path ?? 'spec'}` };
  switch (one.code) {
    case 'quota-needs-resources': {
      const { quota, container, resources } = one.args;
      const args = { fault: 'not-written', by: quota, container, resource: resources } as const;
      return [say(workload, place, { ...args, asked: '', limit: '', count: 1 }, 'ResourceQuota', facts)];
    }
    case 'quota-exceeded': {
      const { quota, resource, requested, limit } = one.args;
      const args = { fault: 'too-much', by: quota, container: '', resource } as const;
      return [say(workload, place, { ...args, asked: requested, limit, count: 1 }, 'ResourceQuota', facts)];
    }
    case 'limit-range-violated': {
      const { range, bound, resource, amount, value } = one.args;
      const fault = bound === 'max' && value === '' ? 'no-limit' : faultOf[bound];
      const args = { fault, by: range, container: '', resource } as const;
      return [say(workload, place, { ...args, asked: value, limit: amount, count: 1 }, 'LimitRange', facts)];
    }
    default:
      return [];
  }
}

const faultOf = { min: 'too-little', max: 'too-much', maxLimitRequestRatio: 'ratio' } as const;

/** All Pods of a workload, on top of those of the workloads before it. */
function together(workload: MemberWithPods, count: number, stored: MapValue, facts: SetFacts): readonly SetFinding[] {
  const { many, accounts } = facts.limits?.letIn(stored, count) ?? { many: count, accounts: [] };
  if (many >= count) return [];
  const totals = accounts.map((account) => ({
    account,
    total: sum(amountOf(account.before), amountOf(account.together)),
  }));
  const worst = totals.find(({ account, total }) => total.nano > amountOf(account.hard).nano);
  if (!worst) return [];
  const { quota, resource, hard } = worst.account;
  const replicas = get(get(workload.resource.root, 'spec'), 'replicas');
  const place = replicas
    ? { at: replicas.at, path: 'spec.replicas' }
    : { at: workload.resource.nameAt, path: 'metadata.name' };
  const by = stringOf(get(get(quota, 'metadata'), 'name')) ?? '';
  const args = { fault: 'together', by, container: '', resource, asked: printAmount(worst.total) } as const;
  return [say(workload, place, { ...args, limit: hard, count }, 'ResourceQuota', facts)];
}

type Args = Extract<Finding, { code: 'pods-refused' }>['args'];

function say(
  workload: Member,
  place: Pick<Finding, 'at'> & { readonly path: string },
  args: Omit<Args, 'workload'>,
  kind: 'ResourceQuota' | 'LimitRange',
  { members }: SetFacts,
): SetFinding {
  const { id } = workload.resource;
  const asking = find(members, { group: '', kind, namespace: homeOf(workload), name: args.by });
  return setFinding(workload, {
    code: 'pods-refused',
    args: { workload: `${id.kind}/${id.name}`, ...args },
    severity: 'error',
    certainty: 'cannot-work',
    ...place,
    related: asking
      ? [{ role: 'asked-here', at: get(asking.resource.root, 'spec')?.at ?? asking.resource.nameAt, in: asking }]
      : [],
  });
}
