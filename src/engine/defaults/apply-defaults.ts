import { roundToThousandths } from '../model/print-quantity.ts';
import { schemaOf } from '../schema/lookup.ts';
import type { StructType, TypeDescriptor, TypeId } from '../schema/types.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import type { Entry, MapValue, ScalarValue, Value } from '../yaml/value.ts';
import { admissionDefaults } from './admissionregistration.ts';
import { apiextensionsDefaults } from './apiextensions.ts';
import { appsDefaults } from './apps.ts';
import { autoscalingDefaults } from './autoscaling.ts';
import { batchDefaults } from './batch.ts';
import { coreDefaults } from './core.ts';
import type { TypeDefaults } from './defaults.ts';
import type { DraftMap } from './draft.ts';
import { networkingDefaults } from './networking.ts';
import { podSpecDefaults } from './pod-spec.ts';
import { rbacDefaults } from './rbac.ts';
import { storageDefaults } from './storage.ts';

const byType = new Map<TypeId, readonly TypeDefaults[]>();
for (const each of [
  ...coreDefaults,
  ...podSpecDefaults,
  ...appsDefaults,
  ...batchDefaults,
  ...autoscalingDefaults,
  ...networkingDefaults,
  ...rbacDefaults,
  ...storageDefaults,
  ...admissionDefaults,
  ...apiextensionsDefaults,
]) {
  byType.set(each.type, [...(byType.get(each.type) ?? []), each]);
}

/**
 * The stage `defaults`: the object with everything that the server fills in before it judges.
 * What was written is shared with the original or copied, never changed; what is added has `from: 'default'`.
 * Fields that are null are gone, as in Go: they decode to nothing. An entry of a free map stays, as an empty value.
 * @param root an object that decoding has accepted; on one that it has refused the result is only useful
 * Source: `pkg/apis/<group>/<version>/defaults.go` and the generated `zz_generated.defaults.go` of Kubernetes.
 */
export function applyDefaults(root: MapValue, type: TypeId, kubernetes: KubernetesVersion): MapValue {
  const struct = schemaOf(kubernetes).typeOf(type);
  const copy = thaw(root, struct && { is: 'struct', type: struct }) as DraftMap;
  if (struct) fillStruct(copy, struct, kubernetes);
  return copy;
}

/** A copy whose maps can be written into, and whose structs have no fields that are null. */
function thaw(value: Value, type: TypeDescriptor | undefined): Value {
  if (value.kind === 'list') {
    const of = type?.is === 'list' ? type.of : undefined;
    return { ...value, items: value.items.map((item) => thaw(item, of)) };
  }
  if (value.kind === 'null') return zeroOf(value, type);
  if (value.kind !== 'map') return type?.is === 'quantity' ? asSent(value) : value;
  const fields = type?.is === 'struct' ? type.type.fields : undefined;
  const of = type?.is === 'map' ? type.of : undefined;
  // Copied as a whole, which is fast: few entries change.
  const entries = new Map<string, Entry>(value.entries);
  for (const [key, entry] of value.entries) {
    if (fields && entry.value.kind === 'null') {
      entries.delete(key);
      continue;
    }
    const thawed = thaw(entry.value, fields?.get(key)?.type ?? of);
    if (thawed !== entry.value) entries.set(key, { key, keyAt: entry.keyAt, value: thawed });
  }
  return { ...value, entries };
}

/** An amount as it is sent: a number in decimal digits, whichever way it was written, and a text without space around it. */
function asSent(amount: Exclude<ScalarValue, { kind: 'null' }>): Value {
  const raw = String(amount.value).trim();
  return amount.kind === 'string' ? { ...amount, raw, value: raw } : { ...amount, raw };
}

/** What Go makes of a null in a list or a map: the zero of its type. An absent scalar is read as zero anyway. */
function zeroOf(absent: Value, type: TypeDescriptor | undefined): Value {
  const { at } = absent;
  if (type?.is === 'struct') return { kind: 'map', at, entries: new Map() };
  if (type?.is === 'quantity') return { kind: 'string', at, raw: '0', plain: true, value: '0' };
  return absent;
}

/** From outside to inside, as the server does: what an outer type adds gets its own defaults in turn. */
function fillStruct(map: DraftMap, struct: StructType, kubernetes: KubernetesVersion): void {
  for (const each of byType.get(struct.id) ?? []) each.apply(map, kubernetes);
  for (const [key, { value }] of map.entries) {
    const field = struct.fields.get(key);
    if (field && !(isAmounts(field.type) && unrounded.has(struct.id))) fill(value, field.type, kubernetes);
  }
}

function fill(value: Value, type: TypeDescriptor, kubernetes: KubernetesVersion): void {
  if (type.is === 'struct' && value.kind === 'map') fillStruct(value as DraftMap, type.type, kubernetes);
  else if (type.is === 'list' && value.kind === 'list') for (const item of value.items) fill(item, type.of, kubernetes);
  else if (type.is === 'map' && value.kind === 'map') {
    if (isAmounts(type)) roundAmounts(value as DraftMap);
    else for (const each of value.entries.values()) fill(each.value, type.of, kubernetes);
  }
}

/** Amounts whose defaults nobody sets: `ResourceList` in these types has no function in zz_generated.defaults.go. */
const unrounded: ReadonlySet<TypeId> = new Set(['node/v1.Overhead']);

function isAmounts(type: TypeDescriptor): boolean {
  return type.is === 'map' && type.of.is === 'quantity';
}

/** Amounts of resources are kept in thousandths: `SetDefaults_ResourceList` rounds up what is finer. */
function roundAmounts(amounts: DraftMap): void {
  for (const [key, entry] of amounts.entries) {
    const { value } = entry;
    const rounded = value.kind === 'map' || value.kind === 'list' ? undefined : roundToThousandths(value.raw);
    if (rounded === undefined) continue;
    amounts.entries.set(key, {
      ...entry,
      value: { kind: 'string', at: value.at, raw: rounded, plain: false, value: rounded },
    });
  }
}
