/** A message, read: the tree that checks and writers walk. `offset` counts within the text of the message. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'argument'; readonly name: string; readonly number: boolean; readonly offset: number }
  /** `#`: the count of the plural around it. */
  | { readonly kind: 'count'; readonly name: string }
  | {
      readonly kind: 'select' | 'plural';
      readonly name: string;
      readonly options: readonly Option[];
      readonly offset: number;
    }
  /** What stands between backticks; holds no further code. */
  | { readonly kind: 'code'; readonly parts: readonly Part[] };

/** One branch. `key` is a value, a plural category, or `=3`. Exact numbers come first, `other` is always there and last. */
export type Option = { readonly key: string; readonly parts: readonly Part[]; readonly offset: number };

/** A fault in a message's text. */
export type MessageFault = { readonly offset: number; readonly text: string };

/** Every part of the message, outermost first. */
export function* everyPart(parts: readonly Part[], inCode = false): Generator<{ part: Part; inCode: boolean }> {
  for (const part of parts) {
    yield { part, inCode };
    if (part.kind === 'code') yield* everyPart(part.parts, true);
    if (part.kind === 'select' || part.kind === 'plural') {
      for (const option of part.options) yield* everyPart(option.parts, inCode);
    }
  }
}

/** True where a part of the message is set as code. */
export function hasCode(parts: readonly Part[]): boolean {
  return [...everyPart(parts)].some(({ part }) => part.kind === 'code');
}
