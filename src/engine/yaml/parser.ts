import { parseEvents, YAMLException } from 'js-yaml';
import type { Event } from 'js-yaml';
import { limits } from './limits.ts';

/** The events of a text, or the first place where the parser could not go on. */
export type Parsed =
  | { readonly ok: true; readonly events: readonly Event[]; readonly text: string }
  | { readonly ok: false; readonly at: number; readonly message: string };

/** The message of a failure that no rewriting can mend. */
export const tooDeep = 'too deep';

/** Parses once, as js-yaml understands YAML. `text` is kept because the offsets of the events refer to it. */
export function parse(text: string): Parsed {
  try {
    return { ok: true, events: parseEvents(text, { maxDepth: limits.nestingDepth }), text };
  } catch (error) {
    if (!(error instanceof YAMLException)) return { ok: false, at: 0, message: tooDeep };
    const at = Math.min(error.mark?.position ?? 0, text.length);
    return { ok: false, at, message: error.reason.startsWith('nesting exceeded') ? tooDeep : error.reason };
  }
}
