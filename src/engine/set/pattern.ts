/** One step of a pattern: a field, or every item of the list in it. */
export type Step = { readonly field: string; readonly each: boolean };

const known = new Map<string, readonly (readonly Step[])[]>();

/**
 * Reads a pattern such as `containers[*].{livenessProbe,readinessProbe}.httpGet.port`: `[*]` stands for every item of a
 * list, braces for several patterns in one, and `["a.b/c"]` for a key with dots. Patterns come from our tables.
 */
export function readPattern(pattern: string): readonly (readonly Step[])[] {
  const before = known.get(pattern);
  if (before) return before;
  const read = expandBraces(pattern).map(stepsOf);
  known.set(pattern, read);
  return read;
}

function expandBraces(pattern: string): readonly string[] {
  const found = /^([^{]*)\{([^{}]*)\}(.*)$/.exec(pattern);
  if (!found) return [pattern];
  const [, head = '', body = '', tail = ''] = found;
  return body.split(',').flatMap((each) => expandBraces(`${head}${each}${tail}`));
}

function stepsOf(pattern: string): readonly Step[] {
  return [...pattern.matchAll(/\["([^"]+)"\]|([^.[\]]+)(\[\*\])?/g)].map(([, quoted, plain, each]) => ({
    field: quoted ?? plain ?? '',
    each: each !== undefined,
  }));
}
