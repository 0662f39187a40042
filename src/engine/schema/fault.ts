import type { Span } from '../../text/span.ts';
import type { Fix } from '../finding.ts';
import type { SchemaArgs, SchemaCode } from './codes.ts';
import type { Step } from './path.ts';
import type { TypeId } from './types.ts';

/**
 * How the server's decoder meets a fault. A type that reads its own JSON ends the decoding at once (`at-once`);
 * other type errors are kept while it goes on, and the first of them is told (`kept`); unknown fields are told together
 * where there was no type error (`strict`). Source: `sigs.k8s.io/json`, `decodeState.unmarshal` and `saveError`.
 */
export type Weight = 'at-once' | 'kept' | 'strict';

/** Something that the decoder refuses, before it is known which of all the faults the server would tell. */
export type Fault = {
  [C in SchemaCode]: {
    readonly code: C;
    readonly args: SchemaArgs[C];
    readonly weight: Weight;
    readonly at: Span;
    readonly steps: readonly Step[];
    readonly fixes: readonly Fix[];
    /** The type that does not have the field. */
    readonly owner?: TypeId;
  };
}[SchemaCode];
