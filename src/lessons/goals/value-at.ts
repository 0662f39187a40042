import type { Json } from '../../engine/analysis.ts';
import type { Path } from '../path.ts';
import { member } from './objects.ts';

/** The value at a path; `undefined` where a step finds nothing. `null` counts as nothing, as it does for the server. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  let here = value;
  for (const step of path) {
    if ('key' in step) here = member(here, step.key);
    else if (!isList(here)) return undefined;
    else if ('index' in step) here = here[step.index];
    else here = here.find((item) => member(item, step.where) === step.is);
  }
  return here ?? undefined;
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
