import type { Flags } from './syntax.ts';

/** An expression that is being read, and how far. */
export type Reader = { readonly text: string; at: number; flags: Flags; depth: number };

/** Ends the reading; `parseExpression` catches it. */
export function fail(fault: string, part: string): never {
  throw Object.assign(new Error(fault), { part });
}
