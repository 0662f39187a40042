import type { ApiTypes } from '../schema/types.generated.ts';
import type { TypeId } from '../schema/types.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import { draft, type Draft, type DraftMap } from './draft.ts';

/** What the server fills in for one API type. */
export type TypeDefaults = {
  readonly type: TypeId;
  readonly apply: (map: DraftMap, kubernetes: KubernetesVersion) => void;
};

/**
 * Declares the defaults of an API type.
 * @param type the type's id, as in `schema/types.generated.ts`
 */
export function defaults<Id extends TypeId>(
  type: Id,
  fill: (draft: Draft<ApiTypes[Id]>, kubernetes: KubernetesVersion) => void,
): TypeDefaults {
  return {
    type,
    apply(map, kubernetes) {
      fill(draft<ApiTypes[Id]>(map), kubernetes);
    },
  };
}
