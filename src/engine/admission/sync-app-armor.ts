import type { KubernetesVersion } from '../schema/versions.ts';
import { get, stringOf, type MapValue, type Value } from '../yaml/value.ts';
import { added, withField } from './admitted.ts';

const prefix = 'container.apparmor.security.beta.kubernetes.io/';
/** A path may have so many characters. Source: `ValidateAppArmorProfileField` in pkg/apis/core/validation. */
const longestPath = 4095;

/** What an annotation says as a field; undefined where it says nothing valid. Source: `ApparmorFieldForAnnotation`. */
function fieldFor(annotation: string): { type: string; localhostProfile?: string } | undefined {
  if (annotation === 'unconfined') return { type: 'Unconfined' };
  if (annotation === 'runtime/default') return { type: 'RuntimeDefault' };
  const [, localhostProfile] = /^localhost\/(.+)$/s.exec(annotation) ?? [];
  if (localhostProfile === undefined) return undefined;
  const isPath = localhostProfile.trim() === localhostProfile && localhostProfile.length <= longestPath;
  return isPath ? { type: 'Localhost', localhostProfile } : undefined;
}

/** What a field says as an annotation; empty where it says nothing. Source: `appArmorAnnotationForField` up to 1.33. */
function annotationFor(profile: Value): string {
  const [type, path] = [stringOf(get(profile, 'type')), stringOf(get(profile, 'localhostProfile'))];
  if (type === 'Unconfined') return 'unconfined';
  if (type === 'RuntimeDefault') return 'runtime/default';
  return type === 'Localhost' && path !== undefined ? `localhost/${path}` : '';
}

const profileOf = (value: Value | undefined): Value | undefined =>
  get(get(value, 'securityContext'), 'appArmorProfile');

const isSame = (field: { type: string; localhostProfile?: string }, profile: Value | undefined): boolean =>
  profile !== undefined &&
  stringOf(get(profile, 'type')) === field.type &&
  stringOf(get(profile, 'localhostProfile')) === field.localhostProfile;

/** A value that is a map, or an empty one that the server makes. */
const mapOr = (value: Value | undefined, at: Value['at']): MapValue =>
  value?.kind === 'map' ? value : { kind: 'map', at, from: 'admission', entries: new Map() };

/**
 * A Pod whose AppArmor annotations are fields too; up to 1.33 also the other way round.
 * Source: `applyAppArmorVersionSkew` in pkg/registry/core/pod/strategy.go.
 */
export function syncAppArmor(pod: MapValue, kubernetes: KubernetesVersion): MapValue {
  const spec = get(pod, 'spec');
  const annotations = get(get(pod, 'metadata'), 'annotations');
  if (spec?.kind !== 'map' || stringOf(get(get(spec, 'os'), 'name')) === 'windows') return pod;
  const notes = new Map<string, string>();
  const isBoth = kubernetes === '1.32' || kubernetes === '1.33';
  const sync = (container: Value): Value => {
    if (container.kind !== 'map') return container;
    const key = prefix + (stringOf(get(container, 'name')) ?? '');
    const own = profileOf(container);
    const annotation = get(annotations, key);
    if (!annotation) {
      const profile = own ?? profileOf(spec);
      const note = isBoth && profile ? annotationFor(profile) : '';
      if (note !== '') notes.set(key, note);
      return container;
    }
    const field = own ? undefined : fieldFor(stringOf(annotation) ?? '');
    if (!field || isSame(field, profileOf(spec))) return container;
    const context = mapOr(get(container, 'securityContext'), container.at);
    const profile = added(field, context.at);
    return withField(container, 'securityContext', withField(context, 'appArmorProfile', profile));
  };
  let synced = spec;
  for (const name of ['initContainers', 'containers', 'ephemeralContainers']) {
    const list = get(spec, name);
    if (list?.kind !== 'list') continue;
    const items = list.items.map(sync);
    if (items.some((item, index) => item !== list.items[index])) synced = withField(synced, name, { ...list, items });
  }
  const whole = synced === spec ? pod : withField(pod, 'spec', synced);
  return notes.size === 0 ? whole : annotated(whole, notes);
}

function annotated(pod: MapValue, notes: ReadonlyMap<string, string>): MapValue {
  const metadata = mapOr(get(pod, 'metadata'), pod.at);
  let annotations = mapOr(get(metadata, 'annotations'), metadata.at);
  for (const [key, note] of notes) annotations = withField(annotations, key, added(note, metadata.at));
  return withField(pod, 'metadata', withField(metadata, 'annotations', annotations));
}
