import type { Draft } from '../defaults/draft.ts';
import { isSince } from '../schema/release.ts';
import type { ApiTypes } from '../schema/types.generated.ts';
import type { KubernetesVersion } from '../schema/versions.ts';

type Profile = ApiTypes['core/v1.AppArmorProfile'];
type FreeMap = Draft<Record<string, unknown>>;

const prefix = 'container.apparmor.security.beta.kubernetes.io/';
const local = 'localhost/';

/** The profile that an old annotation names; `undefined` for a text that names none. */
function profileOf(annotation: string): { readonly type: string; readonly localhostProfile?: string } | undefined {
  if (annotation === 'unconfined') return { type: 'Unconfined' };
  if (annotation === 'runtime/default') return { type: 'RuntimeDefault' };
  const path = annotation.startsWith(local) ? annotation.slice(local.length) : '';
  // `ValidateAppArmorProfileField`: what is no profile is not copied.
  return path === '' || path.trim() !== path || path.length > 4095
    ? undefined
    : { type: 'Localhost', localhostProfile: path };
}

function annotationOf(profile: Draft<Profile> | undefined): string {
  if (profile?.text('type') === 'Unconfined') return 'unconfined';
  if (profile?.text('type') === 'RuntimeDefault') return 'runtime/default';
  return profile?.text('type') === 'Localhost' ? `${local}${profile.text('localhostProfile')}` : '';
}

/**
 * Writes the profiles of old annotations into the fields that replace them; up to 1.33 also the other way round.
 * Source: `applyAppArmorVersionSkew` in pkg/registry/core/pod/strategy.go
 */
export function sameAppArmor(pod: Draft<ApiTypes['core/v1.Pod']>, kubernetes: KubernetesVersion): void {
  const spec = pod.inside('spec');
  if (spec.within('os')?.text('name') === 'windows') return;
  const ofPod = annotationOf(spec.within('securityContext')?.within('appArmorProfile'));
  const metadata = pod.inside('metadata');
  const containers = [...spec.each('initContainers'), ...spec.each('containers'), ...spec.each('ephemeralContainers')];
  for (const container of containers as ReturnType<typeof spec.each<'containers'>>) {
    const key = prefix + container.text('name');
    const written = metadata.entries('annotations').find((entry) => entry.key === key)?.value;
    const own = container.within('securityContext')?.within('appArmorProfile');
    if (written) {
      const profile = written.kind === 'string' ? profileOf(written.value) : undefined;
      if (own || !profile || (written.kind === 'string' && written.value === ofPod)) continue;
      container.inside('securityContext').set('appArmorProfile', profile);
    } else if (!isSince(kubernetes, '1.34')) {
      const annotation = own ? annotationOf(own) : ofPod;
      if (annotation !== '') (metadata.inside('annotations') as FreeMap).set(key, annotation);
    }
  }
}
