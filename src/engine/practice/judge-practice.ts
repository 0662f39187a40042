import type { Finding } from '../finding.ts';
import type { Resource } from '../model/resource.ts';
import { pathOf } from '../rules/subject.ts';
import { practices } from './checks.ts';
import type { PracticeArgs } from './codes.ts';
import { judgedOf } from './practice.ts';
import { includes, type Profile } from './profiles.ts';

/**
 * The stage `practice` of one object: what could be better although the server accepts it, in the order of the checks.
 * @param resource an object that could be decoded
 */
export function judgePractice(resource: Resource, profile: Profile): readonly Finding<keyof PracticeArgs>[] {
  if (profile === 'off') return [];
  const judged = judgedOf(resource);
  return practices
    .filter(({ from }) => includes(profile, from))
    .flatMap(({ code, severity, look }) =>
      look(judged).map(({ at, args, fixes = [] }) => {
        const common = { stage: 'practice', reported: true, resource: resource.id, related: [], fixes } as const;
        return { code, args, severity, at: at.at, path: pathOf(at), ...common } as unknown as Finding<
          keyof PracticeArgs
        >;
      }),
    );
}
