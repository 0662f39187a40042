import type { Draft, DraftMap } from '../defaults/draft.ts';
import { draft } from '../defaults/draft.ts';
import type { ApiTypes } from '../schema/types.generated.ts';
import type { TypeId } from '../schema/types.ts';
import type { KubernetesVersion } from '../schema/versions.ts';

/** What the registry makes of a new object of one kind, before it is stored. */
export type Creation = {
  readonly type: TypeId;
  readonly apply: (object: DraftMap, kubernetes: KubernetesVersion) => void;
};

/**
 * Declares what happens to a new object of a kind.
 * @param type the kind's type, as in `schema/types.generated.ts`
 */
export function creation<Id extends TypeId>(
  type: Id,
  prepare: (object: Draft<ApiTypes[Id]>, kubernetes: KubernetesVersion) => void,
): Creation {
  return {
    type,
    apply(object, kubernetes) {
      prepare(draft<ApiTypes[Id]>(object), kubernetes);
    },
  };
}
