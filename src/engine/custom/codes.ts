/** Findings about objects whose kind a definition brings. */
export type CustomArgs = {
  'pattern-not-matched': { field: string; value: string; pattern: string };
  'format-not-matched': { field: string; value: string; format: string };
  /** A number, the length of a text, or how many entries there are. `limit` is what the definition names. */
  'limit-of-definition': { field: string; value: string; limit: string; fault: LimitFault };
  /** The definition allows several forms, of which this is none, or more than one; `count` is how many it is. */
  'no-allowed-form': { field: string; fault: 'none' | 'several' | 'not-all' | 'excluded'; count: number };
};

export type LimitFault =
  | 'too-large'
  | 'not-below'
  | 'too-small'
  | 'not-above'
  | 'not-multiple'
  | 'whole-with-fraction'
  | 'text-too-short'
  | 'text-too-long'
  | 'too-few-items'
  | 'too-many-items'
  | 'too-few-entries'
  | 'too-many-entries';
