import type { Assumption } from '../engine/cluster/assumed.ts';
import { assumedClusterNames } from '../engine/cluster/assumed-clusters.ts';
import { profiles, type Profile } from '../engine/practice/profiles.ts';
import type { WorkbenchUi } from './words.ts';

/** What the reader has chosen for a workbench beside its files. */
export type Settings = { readonly profile: Profile; readonly assume: Assumption };

/** What is chosen until the reader chooses. */
export const usualSettings: Settings = { profile: 'learn', assume: {} };

/** Settings that were kept as data; what is none of ours is as usual. */
export function readSettings(kept: unknown): Settings {
  const profile = profiles.find((each) => each === fieldOf(kept, 'profile')) ?? usualSettings.profile;
  const assume = fieldOf(kept, 'assume');
  const cluster = assumedClusterNames.find((each) => each === fieldOf(assume, 'cluster'));
  const exists = fieldOf(assume, 'exists');
  return {
    profile,
    assume: { ...(cluster && { cluster }), ...(typeof exists === 'string' && exists !== '' && { exists }) },
  };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** What is chosen, for those who hear the page. */
export function chosenWords({ profile, assume }: Settings, ui: WorkbenchUi): string[] {
  return [ui['assume.button']({ name: ui[`assume.cluster.${assume.cluster ?? 'unknown'}`] }), ui[`profile.${profile}`]];
}
