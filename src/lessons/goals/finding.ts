import type { Analysis } from '../../engine/analysis.ts';
import type { Conditions, Held } from './condition.ts';
import { isRef } from './objects.ts';

/** See `Conditions.finding`. What the server would never come to say does not count. */
export function finding({ code, of }: Conditions['finding'], { files }: Analysis): Held {
  const found = files
    .flatMap(({ documents }) => documents.flatMap(({ findings }) => findings))
    .some((each) => each.code === code && each.reported && (!of || (each.resource && isRef(each.resource, of))));
  return { met: found };
}
