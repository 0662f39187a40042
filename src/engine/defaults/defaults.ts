import type { ApiTypes } from '../schema/types.generated.ts';
import type { TypeId } from '../schema/types.ts';
import { draft, type Draft, type DraftMap } from './draft.ts';

/** What the server fills in for one API type. */
export type TypeDefaults = { readonly type: TypeId; readonly apply: (map: DraftMap) => void };

/**
 * Declares the defaults of an API type.
 * @param type the type's id, as in `schema/types.generated.ts`
 */
export function defaults<Id extends TypeId>(type: Id, fill: (draft: Draft<ApiTypes[Id]>) => void): TypeDefaults {
  return {
    type,
    apply(map) {
      fill(draft<ApiTypes[Id]>(map));
    },
  };
}
