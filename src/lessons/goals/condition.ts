/** An object by kind and name, such as `Service/web`, in whatever namespace it stands. */
export type ObjectRef = `${string}/${string}`;

/**
 * Where a field is looked for. `workload` is the name of an object of any kind that makes Pods, a Pod included:
 * the path then begins in the Pod's `spec`, or at its `metadata` where it says so. Otherwise it begins at the object.
 */
export type Target = { readonly workload: string } | ObjectRef;

/** What can be asked of the whole set. All that is named must hold; workloads, claims and accounts go by their names. */
export type AnswerConditions = {
  /** Connections to the Service arrive at Pods of the workload, at its container's `port` if one is named. */
  'service-reaches': {
    readonly service: ObjectRef;
    readonly workload?: string;
    readonly port?: number;
    readonly servicePort?: number;
  };
  /** A request to host and path of an Ingress arrives. */
  routed: {
    readonly host?: string;
    readonly path: string;
    readonly service?: string;
    readonly workload?: string;
    readonly port?: number;
  };
  /** Policies let Pods of the one open connections to Pods of the other, to this TCP port if one is named. */
  connects: { readonly from: string; readonly to: string; readonly port?: number };
  /** The claim gets a volume: this one, or one that this class makes. */
  binds: {
    readonly claim: string;
    readonly volume?: string;
    readonly class?: string;
    readonly when?: 'at-once' | 'with-first-pod';
  };
  /** The ServiceAccount is allowed to do this; `group` is empty for the core group. */
  may: {
    readonly account: string;
    readonly namespace?: string;
    readonly verb: string;
    readonly group?: string;
    readonly resource: string;
    readonly subresource?: string;
    readonly name?: string;
  };
  /** All Pods of the workload, or so many, get past quotas and find a node. */
  fits: { readonly workload: string; readonly pods?: number };
  /** The variable is there when the container starts. `from` is the ConfigMap or Secret that it comes from. */
  variable: {
    readonly workload: string;
    readonly container?: string;
    readonly name: string;
    readonly equals?: string;
    readonly from?: ObjectRef;
  };
  /** Something is mounted at the path, or a file of a mount is there. `from` is the object behind it. */
  mounted: {
    readonly workload: string;
    readonly container?: string;
    readonly path: string;
    readonly from?: ObjectRef;
    readonly readOnly?: boolean;
  };
};

/** The vocabulary: one row per kind of statement that the engine can decide. */
export type Conditions = {
  /**
   * `accepted`: there is something, the server accepts all of it, and nothing between the objects is known not to work.
   * An outcome that we cannot know is not accepted. `refused`: the server refuses at least one document.
   */
  verdict: 'accepted' | 'refused';
  /** Every answer of the engine to "will it work?" that is named is as it is named. */
  answer: { readonly [K in keyof AnswerConditions]?: AnswerConditions[K] };
  /** A finding with this code is there, at whatever stage; where `of` is named, on that object. */
  finding: { readonly code: string; readonly of?: ObjectRef };
  /** So many objects of a kind are there. */
  count: { readonly kind: string; readonly atLeast?: number; readonly atMost?: number };
  /** A reference of this name exists and its target is there. */
  edge: { readonly name: string; readonly from?: ObjectRef; readonly to?: ObjectRef };
  /** All tests that are named hold. Quantities compare by value. */
  field: {
    readonly of: Target;
    readonly path: string;
    readonly equals?: string | number | boolean;
    readonly atLeast?: string | number;
    readonly atMost?: string | number;
    readonly exists?: boolean;
  };
  /**
   * Two containers of the workload's Pod, which run side by side, mount one volume, the one at the first path and the
   * other at the second.
   */
  'shared-volume': { readonly workload: string; readonly paths: readonly [string, string] };
  /**
   * While the Deployment of this name replaces its Pods, so many stay ready, and no more than so many are there. One that
   * is paused replaces none.
   */
  rollout: { readonly of: string; readonly readyAtLeast?: number; readonly podsAtMost?: number };
  exists: ObjectRef;
  not: Condition;
  /** Every one of them holds. */
  all: readonly Condition[];
};

export type ConditionKind = keyof Conditions;
export type Condition = { readonly [K in ConditionKind]: { readonly [P in K]: Conditions[K] } }[ConditionKind];

/** A statement that a learner makes true. Its words are in `<lang>.yaml` under the same id. */
export type Goal = { readonly id: string } & Condition;

/** Why a condition does not hold, as far as one thing can be named. */
export type Why =
  /** The finding that stands in the way, by its place in the analysis. */
  | { readonly finding: { readonly file: number; readonly document: number; readonly index: number } }
  /** The object or field that is not there. */
  | { readonly absent: string }
  /** The value that was found instead. */
  | { readonly found: string }
  /** What the lab could not read, by its place among the faults of the lab's state. */
  | { readonly fault: number };

export type Held = { readonly met: true } | { readonly met: false; readonly why?: Why };
