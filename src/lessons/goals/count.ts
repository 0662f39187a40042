import type { Analysis } from '../../engine/analysis.ts';
import type { Conditions, Held } from './condition.ts';
import { resourcesOf } from './objects.ts';

/** See `Conditions.count`. Without a bound there must be at least one. */
export function count({ kind, atMost = Infinity, ...rest }: Conditions['count'], analysis: Analysis): Held {
  const { atLeast = atMost === Infinity ? 1 : 0 } = rest;
  const found = resourcesOf(analysis).filter(({ id }) => id.kind === kind).length;
  return atLeast <= found && found <= atMost ? { met: true } : { met: false, why: { found: String(found) } };
}
