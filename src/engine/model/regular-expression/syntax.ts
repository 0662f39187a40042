/** A regular expression of Go, read. What is only for captures, such as names of groups and laziness, is gone. */
export type Expression =
  | { readonly is: 'empty' }
  | { readonly is: 'character'; readonly fits: CharacterTest }
  | { readonly is: 'sequence' | 'choice'; readonly parts: readonly Expression[] }
  | { readonly is: 'repeat'; readonly of: Expression; readonly min: number; readonly max: number }
  | { readonly is: 'place'; readonly what: PlaceTest };

/** Whether a code point is one of those that an expression takes. */
export type CharacterTest = (codePoint: number) => boolean;

/** What has to be true of the place between two characters. */
export type PlaceTest = 'line-start' | 'line-end' | 'text-start' | 'text-end' | 'word-edge' | 'no-word-edge';

/** What is on at a place of the expression: `(?i)`, `(?m)`, `(?s)`. */
export type Flags = { readonly ignoreCase: boolean; readonly lines: boolean; readonly dotAll: boolean };

/** Why a text is no expression: the words of Go, and the part that they quote. */
export type ExpressionFault = { readonly fault: string; readonly part: string };
