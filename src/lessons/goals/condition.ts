/** An object by kind and name, such as `Service/web`, in whatever namespace it stands. */
export type ObjectRef = `${string}/${string}`;

/**
 * Where a field is looked for. `workload` is the name of an object of any kind that makes Pods, a Pod included:
 * the path then begins in the Pod's `spec`, or at its `metadata` where it says so. Otherwise it begins at the object.
 */
export type Target = { readonly workload: string } | ObjectRef;

/** The vocabulary: one row per kind of statement that the engine can decide. */
export type Conditions = {
  /**
   * `accepted`: there is something, the server accepts all of it, and nothing between the objects is known not to work.
   * An outcome that we cannot know is not accepted. `refused`: the server refuses at least one document.
   */
  verdict: 'accepted' | 'refused';
  /** `service-reaches`: connections to the Service arrive at Pods of the workload, at its container's `port` if one is named. */
  answer: {
    readonly 'service-reaches': {
      readonly service: ObjectRef;
      readonly workload?: string;
      readonly port?: number;
      readonly servicePort?: number;
    };
  };
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
  | { readonly found: string };

export type Held = { readonly met: true } | { readonly met: false; readonly why?: Why };
