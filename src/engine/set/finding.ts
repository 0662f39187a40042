import type { Span } from '../../text/span.ts';
import type { Assumed } from '../cluster/assumed.ts';
import type { AssumedClusterName } from '../cluster/assumed-clusters.ts';
import type { Args } from '../codes.ts';
import type { Certainty, Finding, Fix, Role, Severity } from '../finding.ts';
import type { SetArgs } from './codes.ts';
import type { EdgeName } from './edges.ts';
import type { Effort } from './effort.ts';
import type { Member, Members } from './members.ts';
import type { PodLimits } from './pod-limits.ts';
import type { Reference } from './reference.ts';
import type { ServiceReaches } from './answers/shapes.ts';

export type SetCode = keyof SetArgs | 'limit-reached';

/** What every check across objects may look at; nothing in it can be changed. */
export type SetFacts = {
  readonly members: Members;
  readonly references: readonly Reference[];
  /** The references of one row. */
  readonly referencesBy: (name: EdgeName) => readonly Reference[];
  readonly serviceReaches: readonly ServiceReaches[];
  readonly effort: Effort;
  /** What the reader takes for granted about the cluster. A finding that rests on it says so in `assumes`. */
  readonly assumed: Assumed;
  /** Absent where no quota and no limit range stands in the input. */
  readonly limits: PodLimits | undefined;
};

/** A finding and the document that it belongs to. */
export type SetFinding = {
  readonly file: number;
  readonly document: number;
  readonly finding: Finding<SetCode>;
  /** The reference that cannot work because of what was found. */
  readonly breaks?: Reference;
};

/** One check across objects: it looks at the whole set and says what it finds, in the order of the input. */
export type SetCheck = (facts: SetFacts) => readonly SetFinding[];

type Details<C extends SetCode> = {
  readonly code: C;
  readonly args: Args[C];
  readonly severity: Severity;
  /** Absent where nothing is said about the objects. */
  readonly certainty?: Certainty;
  readonly assumes?: AssumedClusterName;
  readonly at: Span;
  readonly path: string;
  readonly related?: readonly { readonly role: Role; readonly at: Span; readonly in: Member }[];
  readonly fixes?: readonly Fix[];
  readonly breaks?: Reference;
};

/** Makes a finding of the stage `set` in the document of `owner`. */
export function setFinding<C extends SetCode>(owner: Member, details: Details<C>): SetFinding {
  const { related = [], fixes = [], breaks, ...rest } = details;
  const finding = {
    ...rest,
    stage: 'set',
    reported: true,
    resource: owner.resource.id,
    related: related.map(({ role, at, in: { file, document } }) => ({ role, at, document: { file, document } })),
    fixes,
  } as unknown as Finding<SetCode>;
  return { file: owner.file, document: owner.document, finding, ...(breaks && { breaks }) };
}
