import type { Finding } from '../finding.ts';
import type { SetFacts } from '../set/finding.ts';
import type { PracticeArgs } from './codes.ts';
import { includes, type Profile } from './profiles.ts';
import { setPractices } from './set-checks.ts';

/** A finding and the document that it belongs to. */
type Placed = {
  readonly file: number;
  readonly document: number;
  readonly finding: Finding<keyof PracticeArgs>;
};

/** The stage `practice` of all objects together, in the order of the checks. */
export function judgeSetPractice(facts: SetFacts, profile: Profile): readonly Placed[] {
  return setPractices
    .filter(({ from }) => includes(profile, from))
    .flatMap(({ code, severity, look }) =>
      look(facts).map(({ in: owner, related = [], ...rest }) => {
        const places = related.map(({ role, at, in: { file, document } }) => ({
          role,
          at,
          document: { file, document },
        }));
        const common = { stage: 'practice', reported: true, resource: owner.resource.id, fixes: [] } as const;
        const finding = { ...common, code, severity, ...rest, related: places } as unknown as Placed['finding'];
        return { file: owner.file, document: owner.document, finding };
      }),
    );
}
