import type { Readable } from 'node:stream';
import type { Assumption } from '../engine/index.ts';
import type { CheckCall } from './arguments.ts';
import type { Fault } from './fault.ts';
import { readInputs } from './read-inputs.ts';

/**
 * What the call takes for granted about the cluster; undefined where it takes nothing. Lines may stand in files, which are
 * read in their place.
 */
export async function readAssumption(
  { cluster, exists }: Pick<CheckCall, 'cluster' | 'exists'>,
  stdin: Readable,
): Promise<{ readonly assume: Assumption | undefined; readonly faults: readonly Fault[] }> {
  const faults: Fault[] = [];
  const lines: string[] = [];
  for (const each of exists) {
    if (!each.startsWith('@')) {
      lines.push(each);
      continue;
    }
    const read = await readInputs([each.slice(1)], stdin);
    faults.push(...read.faults);
    lines.push(...read.files.map(({ text }) => text));
  }
  const text = lines.join('\n');
  if (cluster === undefined && text === '') return { assume: undefined, faults };
  return { assume: { ...(cluster && { cluster }), ...(text !== '' && { exists: text }) }, faults };
}
