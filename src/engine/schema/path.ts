/** One step into an object: a field, the index of a list, or the key of a free map such as labels. */
export type Step = string | number | { readonly key: string };

/** The path as the server's validation prints it: `spec.containers[0].image`, `metadata.labels[app]`. */
export function printPath(steps: readonly Step[]): string {
  let path = '';
  for (const step of steps) {
    if (typeof step === 'number') path += `[${step}]`;
    else if (typeof step === 'object') path += `[${step.key}]`;
    else path += path === '' ? step : `.${step}`;
  }
  return path;
}

/** What a message calls the place: the last field with all that follows it, as in `args[0]` or `labels[app]`. */
export function lastName(steps: readonly Step[]): string {
  const last = steps.findLastIndex((step) => typeof step === 'string');
  return printPath(steps.slice(Math.max(last, 0)));
}

/**
 * Orders two places as they stand in what kubectl sends: keys sorted, lists in their order.
 * kubectl reads YAML into a Go map, and Go writes maps sorted (`encoding/json`).
 */
export function comparePaths(a: readonly Step[], b: readonly Step[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareSteps(a[i]!, b[i]!);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareSteps(a: Step, b: Step): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [keyOf(a), keyOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function keyOf(step: Step): string {
  return typeof step === 'object' ? step.key : String(step);
}
