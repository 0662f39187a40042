import type { Cluster } from '../cluster/cluster.ts';
import { printAmount, type Amounts } from '../model/amount.ts';
import { amountsIn } from '../model/pod-resources.ts';
import { get, itemsOf, stringOf, type MapValue, type Value } from '../yaml/value.ts';
import { added, deny, withField, type AdmissionFinding, type Plugin } from './admitted.ts';
import { isAssumed } from './is-assumed.ts';
import { mergeTolerations } from './merge-tolerations.ts';

function classOf(pod: MapValue, { runtimeClasses }: Cluster): MapValue | undefined {
  return runtimeClasses.get(stringOf(get(get(pod, 'spec'), 'runtimeClassName')) ?? '');
}

/** A Pod needs the RuntimeClass that it names, and gets what that brings. Source: plugin/pkg/admission/runtimeclass. */
export const runtimeClass: Plugin = (pod, cluster) => {
  const value = get(get(pod, 'spec'), 'runtimeClassName');
  const name = stringOf(value);
  if (!value || name === undefined) return { object: pod };
  const found = classOf(pod, cluster);
  if (!found) {
    if (isAssumed('node.k8s.io', 'RuntimeClass', name, cluster)) return { object: pod };
    const denial = { code: 403, says: ['runtime-class-not-found', name] } as const;
    const place = { at: value.at, path: 'spec.runtimeClassName' };
    return { object: pod, denied: deny('class-not-found', { kind: 'RuntimeClass', name }, place, denial) };
  }
  const denied = overheadDiffers(pod, found) ?? nodeDiffers(pod, found);
  return denied ? { object: pod, denied } : { object: withScheduling(withOverhead(pod, found), found) };
};

const overheadOf = (runtime: MapValue): Value | undefined => get(get(runtime, 'overhead'), 'podFixed');

const isSame = (some: Amounts, others: Amounts): boolean =>
  some.size === others.size && [...some].every(([name, { nano }]) => others.get(name)?.nano === nano);

const list = (amounts: Amounts): string =>
  [...amounts].map(([name, amount]) => `${name}: ${printAmount(amount)}`).join(', ');

/** Source: `setOverhead`. */
function overheadDiffers(pod: MapValue, runtime: MapValue): AdmissionFinding | undefined {
  const spec = get(pod, 'spec');
  const entry = spec?.kind === 'map' ? spec.entries.get('overhead') : undefined;
  if (!entry || !get(runtime, 'overhead')) return undefined;
  const [written, fixed] = [amountsIn(entry.value), amountsIn(overheadOf(runtime))];
  if (written.size === 0 || isSame(written, fixed)) return undefined;
  const args = { kind: 'RuntimeClass', field: 'overhead', value: list(written), decided: list(fixed) } as const;
  const place = { at: entry.keyAt, path: 'spec.overhead' };
  const by = { object: runtime, at: get(runtime, 'overhead')!.at };
  return deny('decided-by-class', args, place, { code: 403, says: ['overhead-differs'] }, { by });
}

/** Source: `setScheduling`. */
function nodeDiffers(pod: MapValue, runtime: MapValue): AdmissionFinding | undefined {
  const written = get(get(pod, 'spec'), 'nodeSelector');
  const wanted = get(get(runtime, 'scheduling'), 'nodeSelector');
  if (wanted?.kind !== 'map') return undefined;
  for (const { key, value: decided } of wanted.entries.values()) {
    const own = get(written, key);
    const [value, other] = [stringOf(own) ?? '', stringOf(decided) ?? ''];
    if (!own || value === other) continue;
    const args = { kind: 'RuntimeClass', field: `nodeSelector[${key}]`, value, decided: other } as const;
    const place = { at: own.at, path: `spec.nodeSelector[${key}]` };
    const denial = { code: 403, says: ['node-selector-conflict', key, other, value] } as const;
    return deny('decided-by-class', args, place, denial, { by: { object: runtime, at: decided.at } });
  }
  return undefined;
}

const asAdded = (value: Value, at: Value['at']): Value => {
  if (value.kind === 'map') {
    const entries = [...value.entries].map(
      ([key, entry]) => [key, { ...entry, value: asAdded(entry.value, at) }] as const,
    );
    return { ...value, at, from: 'admission', entries: new Map(entries) };
  }
  if (value.kind === 'list')
    return { ...value, at, from: 'admission', items: value.items.map((item) => asAdded(item, at)) };
  return { ...value, at, from: 'admission' };
};

function withOverhead(pod: MapValue, runtime: MapValue): MapValue {
  const spec = get(pod, 'spec');
  if (spec?.kind !== 'map' || amountsIn(get(spec, 'overhead')).size > 0) return pod;
  const fixed = amountsIn(overheadOf(runtime));
  if (fixed.size === 0) return pod;
  const amounts = Object.fromEntries([...fixed].map(([name, amount]) => [name, printAmount(amount)]));
  return withField(pod, 'spec', withField(spec, 'overhead', added(amounts, spec.at)));
}

function withScheduling(pod: MapValue, runtime: MapValue): MapValue {
  const spec = get(pod, 'spec');
  const scheduling = get(runtime, 'scheduling');
  if (spec?.kind !== 'map' || !scheduling) return pod;
  let scheduled = spec;
  const [wanted, own] = [get(scheduling, 'nodeSelector'), get(spec, 'nodeSelector')];
  if (wanted?.kind === 'map') {
    const before: MapValue =
      own?.kind === 'map' ? own : { kind: 'map', at: spec.at, from: 'admission', entries: new Map() };
    const whole = [...wanted.entries.values()].reduce(
      (map, { key, value }) => (get(map, key) ? map : withField(map, key, asAdded(value, spec.at))),
      before,
    );
    scheduled = withField(scheduled, 'nodeSelector', whole);
  }
  const tolerations = get(spec, 'tolerations');
  const more = itemsOf(get(scheduling, 'tolerations')).map((each) => asAdded(each, spec.at));
  const items = mergeTolerations([...itemsOf(tolerations), ...more]);
  if (items.length === 0) return withField(pod, 'spec', scheduled);
  const merged: Value = {
    ...(tolerations?.kind === 'list' ? tolerations : { kind: 'list', at: spec.at, from: 'admission' }),
    items,
  };
  return withField(pod, 'spec', withField(scheduled, 'tolerations', merged));
}

/** Asked after validation. Source: `validateOverhead`, same plugin. */
export function overheadNeedsClass(pod: MapValue, cluster: Cluster): AdmissionFinding[] {
  const spec = get(pod, 'spec');
  const found = classOf(pod, cluster);
  const entry = spec?.kind === 'map' ? spec.entries.get('overhead') : undefined;
  if (!entry || (found && get(found, 'overhead'))) return [];
  const denial = { code: 403, says: ['overhead-without-class'] } as const;
  const place = { at: entry.keyAt, path: 'spec.overhead' };
  return [deny('overhead-without-class', {}, place, denial, { stage: 'validating-admission' })];
}
