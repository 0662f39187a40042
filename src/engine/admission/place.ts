import type { Span } from '../../text/span.ts';
import type { Value } from '../yaml/value.ts';

/** Where a finding points, and the field as the server prints it. */
export type Place = { readonly at: Span; readonly path: string };

/** The field below a value, shown where it is written; where it is not, the nearest key above it is shown. */
export function fieldPlace(value: Value | undefined, { at, path }: Place, steps: readonly string[]): Place {
  let [below, shown] = [value, at];
  for (const [index, step] of steps.entries()) {
    const entry = below?.kind === 'map' ? below.entries.get(step) : undefined;
    if (!entry || entry.value.from) break;
    shown = index === steps.length - 1 ? entry.value.at : entry.keyAt;
    below = entry.value;
  }
  return { at: shown, path: [path, ...steps].join('.') };
}
