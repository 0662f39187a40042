import { text } from '../checks.ts';
import { podTemplateSpec } from '../core/pod-template-spec.ts';
import { applyRules, type Check } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';
import type { Entry, MapValue, Value } from '../../yaml/value.ts';

/** Its own names of each Pod, and the volumes of the claims, are set later; so they are not what is judged. */
const setLater = ['subdomain', 'hostname'];

/**
 * The template as its Pods will have it: with a volume for each claim, which stands for a volume of the same name.
 * Source: `ValidateStatefulSetSpec` in pkg/apis/apps/validation/validation.go.
 */
export const templateWithClaims: Check = (spec, report) => {
  const template = field(spec, 'template');
  const podSpec = field(template, 'spec');
  const value = podSpec.value?.kind === 'map' ? withClaims(podSpec.value, spec) : podSpec.value;
  const whole = template.value?.kind === 'map' && value ? replaced(template.value, 'spec', value) : template.value;
  applyRules(podTemplateSpec, template.with({ value: whole }), report);
};

function withClaims(podSpec: MapValue, spec: Subject): MapValue {
  const entries = new Map([...podSpec.entries].filter(([key]) => !setLater.includes(key)));
  const claims = items(field(spec, 'volumeClaimTemplates'));
  if (claims.length === 0) return { ...podSpec, entries };
  const added = new Map(claims.map((claim) => [claimName(claim), volumeOf(claim)] as const));
  const volumes = entries.get('volumes')?.value;
  const kept = volumes?.kind === 'list' ? volumes.items.filter((each) => !added.has(volumeName(each))) : [];
  const list: Value = { kind: 'list', at: volumes?.at ?? podSpec.at, items: [...added.values(), ...kept] };
  return replaced({ ...podSpec, entries }, 'volumes', list);
}

const claimName = (claim: Subject): string => text(field(field(claim, 'metadata'), 'name'));

function volumeName(volume: Value): string {
  const name = volume.kind === 'map' ? volume.entries.get('name')?.value : undefined;
  return name?.kind === 'string' ? name.value : '';
}

function volumeOf(claim: Subject): Value {
  const { at } = field(field(claim, 'metadata'), 'name');
  const name: Value = { kind: 'string', at, plain: true, raw: claimName(claim), value: claimName(claim) };
  const source = mapOf(at, [['claimName', name]]);
  return mapOf(at, [
    ['name', name],
    ['persistentVolumeClaim', source],
  ]);
}

const mapOf = (at: Value['at'], fields: readonly (readonly [string, Value])[]): MapValue => ({
  kind: 'map',
  at,
  entries: new Map(fields.map(([key, value]): [string, Entry] => [key, { key, keyAt: at, value }])),
});

function replaced(map: MapValue, key: string, value: Value): MapValue {
  const before = map.entries.get(key);
  return { ...map, entries: new Map([...map.entries, [key, { key, keyAt: before?.keyAt ?? map.at, value }]]) };
}
