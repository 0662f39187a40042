import type { Span } from '../../../text/span.ts';
import type { Subject } from '../subject.ts';

/** The key of a field that should not be there; where it has none, the value. */
export function keySpan({ parent, step, at }: Subject): Span {
  const entry = parent?.value?.kind === 'map' && typeof step === 'string' ? parent.value.entries.get(step) : undefined;
  return entry?.keyAt ?? at;
}
