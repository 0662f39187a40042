import type { Cluster } from '../cluster/cluster.ts';
import { get, stringOf, type MapValue } from '../yaml/value.ts';
import { deny, type AdmissionFinding, type Plugin } from './admitted.ts';

/** A Pod needs the RuntimeClass that it names. Source: `prepareObjects` in plugin/pkg/admission/runtimeclass. */
export const runtimeClass: Plugin = (pod, { runtimeClasses }) => {
  const value = get(get(pod, 'spec'), 'runtimeClassName');
  const name = stringOf(value);
  if (!value || name === undefined || runtimeClasses.has(name)) return { object: pod };
  const denial = { code: 403, says: ['runtime-class-not-found', name] } as const;
  const place = { at: value.at, path: 'spec.runtimeClassName' };
  return { object: pod, denied: deny('class-not-found', { kind: 'RuntimeClass', name }, place, denial) };
};

/** Asked after validation. Source: `validateOverhead`, same plugin. */
export function overheadNeedsClass(pod: MapValue, cluster: Cluster): AdmissionFinding | undefined {
  const spec = get(pod, 'spec');
  if (cluster.runtimeClasses.has(stringOf(get(spec, 'runtimeClassName')) ?? '')) return undefined;
  const entry = spec?.kind === 'map' ? spec.entries.get('overhead') : undefined;
  if (entry?.value.kind !== 'map' || entry.value.entries.size === 0) return undefined;
  const denial = { code: 403, says: ['overhead-without-class'] } as const;
  const place = { at: entry.keyAt, path: 'spec.overhead' };
  return deny('overhead-without-class', {}, place, denial, 'validating-admission');
}
