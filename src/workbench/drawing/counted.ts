/** Each value once with how often it occurs, in the order of the alphabet after the last slash. */
export function counted(values: readonly string[]): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (lastPart(a) < lastPart(b) ? -1 : 1));
}

/** "apps/Deployment" as "Deployment". */
export function lastPart(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}
