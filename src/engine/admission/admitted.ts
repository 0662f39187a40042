import type { Span } from '../../text/span.ts';
import type { Cluster, Standing } from '../cluster/cluster.ts';
import type { Denial, Finding, Fix, Severity } from '../finding.ts';
import type { KindRow } from '../schema/types.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import type { ServerSaying } from '../server-text/texts.ts';
import type { Json } from '../yaml/to-json.ts';
import type { Entry, MapValue, Value } from '../yaml/value.ts';
import type { AdmissionArgs } from './codes.ts';
import type { Place } from './place.ts';

/** `by` is the object in the cluster that asks for it. */
export type AdmissionFinding = Finding<keyof AdmissionArgs> & { readonly by?: Standing };

/** What a plugin makes of an object: the object with what it adds, or the one finding for which it refuses. */
export type Admitted = { readonly object: MapValue; readonly denied?: AdmissionFinding };

/** A built-in plugin that changes or refuses objects before they are validated. */
export type Plugin = (object: MapValue, cluster: Cluster) => Admitted;

/** A built-in plugin that is asked of an object which validation has accepted. */
export type LastPlugin = (
  object: MapValue,
  row: KindRow,
  kubernetes: KubernetesVersion,
  cluster: Cluster,
) => readonly AdmissionFinding[];

type Stage = 'mutating-admission' | 'validating-admission';

/** What else a finding holds. */
export type Extras = {
  readonly stage: Stage;
  readonly severity?: Severity;
  readonly by?: Standing;
  readonly denial?: Denial;
  readonly warns?: ServerSaying;
  readonly fixes?: readonly Fix[];
};

/** What admission says of a field. */
export function finding<C extends keyof AdmissionArgs>(
  code: C,
  args: AdmissionArgs[C],
  { at, path }: Place,
  extras: Extras,
): AdmissionFinding {
  const common = { severity: 'error', reported: true, related: [], fixes: [] } as const;
  return { ...common, code, args, at, path, ...extras } as unknown as AdmissionFinding;
}

/** A refusal at a field, which ends the request. */
export function deny<C extends keyof AdmissionArgs>(
  code: C,
  args: AdmissionArgs[C],
  place: Place,
  denial: Denial,
  extras: Partial<Extras> = {},
): AdmissionFinding {
  return finding(code, args, place, { stage: 'mutating-admission', denial, ...extras });
}

/** A copy of an object with one field set. The field is shown at the object, which is what got it. */
export function withField(object: MapValue, name: string, value: Value): MapValue {
  const keyAt = object.entries.get(name)?.keyAt ?? object.at;
  const entry: Entry = { key: name, keyAt, value };
  return { ...object, entries: new Map([...object.entries, [name, entry]]) };
}

/** Plain data as a value that admission wrote. */
export function added(json: Json, at: Span): Value {
  const common = { at, from: 'admission' } as const;
  if (json === null) return { ...common, plain: true, kind: 'null', raw: 'null' };
  if (typeof json === 'boolean') return { ...common, plain: true, kind: 'bool', raw: String(json), value: json };
  if (typeof json === 'number') return { ...common, plain: true, kind: 'int', raw: String(json), value: json };
  if (typeof json === 'string') return { ...common, plain: true, kind: 'string', raw: json, value: json };
  if (Array.isArray(json)) return { ...common, kind: 'list', items: json.map((item: Json) => added(item, at)) };
  const entries = Object.entries(json).map(([key, value]): [string, Entry] => [
    key,
    { key, keyAt: at, value: added(value, at) },
  ]);
  return { ...common, kind: 'map', entries: new Map(entries) };
}
