import type { Span } from '../../text/span.ts';
import type { Finding, Fix } from '../finding.ts';
import type { SchemaArgs, SchemaCode } from './codes.ts';

export type SchemaFinding = Finding<SchemaCode>;

type Details = {
  readonly stage: 'kind' | 'decode';
  readonly at: Span;
  readonly reported?: boolean;
  readonly path?: string;
  readonly fixes?: readonly Fix[];
};

/** An error of the stages `kind` and `decode`; an unknown group is a hint, because its definition may be in the cluster. */
export function schemaFinding<C extends SchemaCode>(code: C, args: SchemaArgs[C], details: Details): SchemaFinding {
  const judgement =
    code === 'unknown-group' ? { severity: 'hint', certainty: 'depends-on-cluster' } : { severity: 'error' };
  // The compiler cannot see that `code` and `args` of one generic call belong together in the union.
  return { code, args, ...judgement, reported: true, related: [], fixes: [], ...details } as unknown as SchemaFinding;
}
