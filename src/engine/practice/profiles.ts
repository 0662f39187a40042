/**
 * How much good practice a reader wants to hear of: nothing, the few points that a learner meets first, what a team
 * agrees on, or everything. Each profile holds the ones before it.
 */
export const profiles = ['off', 'learn', 'team', 'strict'] as const;
export type Profile = (typeof profiles)[number];

/** Whether a point that begins at one profile is looked for under another. */
export function includes(profile: Profile, from: Exclude<Profile, 'off'>): boolean {
  return profiles.indexOf(profile) >= profiles.indexOf(from);
}
