/**
 * Something that happens in the repository. One happening can be several events of GitHub: a commit pushed to the branch
 * of an open pull request is a `push`, and a `pull_request` as well.
 */
export type Happening = {
  readonly id: string;
  /** A commit arrives on this branch. */
  readonly push?: string;
  /** This tag is pushed. */
  readonly tag?: string;
  readonly 'pull-request'?: {
    readonly from: string;
    readonly into: string;
    /** The commits come from a copy of the repository that belongs to somebody else. */
    readonly fork?: boolean;
    /** What happened to the pull request; `opened` where nothing is said. */
    readonly type?: string;
    readonly number?: number;
  };
  /** A time of the schedule has come: this one, or whichever the file names. */
  readonly schedule?: string | true;
  /** Somebody starts the workflow by hand, on this branch. */
  readonly manual?: string;
  /** Paths of the files that the commits changed. Without them, filters by path cannot be decided. */
  readonly changed?: readonly string[];
};

/** How a lesson sets the lab up. */
export type WorkflowConfig = {
  readonly events: readonly Happening[];
  /** `main` where nothing is said. */
  readonly 'default-branch'?: string;
};

/** The keys of which a happening has one. */
export const happeningKinds = ['push', 'tag', 'pull-request', 'schedule', 'manual'] as const;
