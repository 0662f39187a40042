import { z } from 'astro/zod';
import { nearest } from '../../text/nearest.ts';
import type { LabSchemas } from '../../labs/schemas.ts';
import type { LabUse } from '../lesson.ts';
import { oneOf } from './closed.ts';

/**
 * A lab as a lesson uses it: `lab`, its name, and beside it the lab's own configuration. The name has been looked up by
 * whoever brings the schemas.
 */
export function labSchema({ configSchema }: Pick<LabSchemas, 'configSchema'>): z.ZodType<LabUse> {
  return z.record(z.string(), z.unknown(), 'Expected keys and values.').transform((value, context): LabUse => {
    const { lab, ...config } = value;
    const read = configSchema.safeParse(config);
    for (const issue of read.error?.issues ?? []) context.issues.push({ ...issue, input: value } as never);
    return { lab: lab as LabUse['lab'], config: read.data };
  });
}

/** The name alone, by which the rest of what is written is known how to be read. */
export const namedLabSchema = (names: readonly string[]) =>
  z.record(z.string(), z.unknown(), 'Expected keys and values.').transform((value, context) => {
    const unknown = 'lab' in value ? undefined : Object.keys(value).find((key) => nearest(key, ['lab']));
    if (unknown !== undefined)
      context.issues.push({ code: 'custom', input: value, path: [unknown], params: { unknown, known: ['lab'] } });
    const read = z.looseObject({ lab: oneOf(names) }).safeParse(value);
    for (const issue of read.error?.issues ?? []) context.issues.push({ ...issue, input: value } as never);
    return read.data as { lab: string };
  });
