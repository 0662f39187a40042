import { traceSchema, type Trace } from './schema/trace.ts';

/**
 * Reads a recorded trace.
 * @param text the content of a file of `content/traces/`
 * @throws Error where the text is no trace, with the place that is wrong
 */
export function readTrace(text: string): Trace {
  const read = traceSchema.safeParse(JSON.parse(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is no trace'}`);
}
