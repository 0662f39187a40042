import type { Alteration } from '../case.ts';
import { grow } from '../grow.ts';
import { isMap, pathOf } from '../tree.ts';
import { structOf, type Place } from '../typed.ts';
import { alteration } from './alteration.ts';

const variants = ['small', 'large', 'other'] as const;

/** Adds each field that a struct may have and this one has not, with what grows from the type. */
export function additions({ steps, value, type }: Place): Alteration[] {
  const struct = structOf(type);
  if (!struct || !isMap(value)) return [];
  return [...struct.fields.values()]
    .filter(({ name }) => !Object.hasOwn(value, name) && !(steps.length === 0 && name === 'status'))
    .flatMap((field) => {
      const here = [...steps, field.name];
      return variants.map((variant) => {
        const seed = `${pathOf(here)}#${variant}`;
        const size = variant === 'small' ? 1 : 3;
        return alteration(here, 'add', variant, () => ({
          set: grow(field.type, { owner: struct, field }, seed, size),
        }));
      });
    });
}
