import { stringOf, type Value } from '../yaml/value.ts';

/** Labels as the server compares them: exact strings. */
export type Labels = ReadonlyMap<string, string>;

/** Reads a map of labels; entries that are no strings cannot be labels and are left out. */
export function labelsOf(map: Value | undefined): Labels {
  const labels = new Map<string, string>();
  if (map?.kind !== 'map') return labels;
  for (const { key, value } of map.entries.values()) {
    const text = stringOf(value);
    if (text !== undefined) labels.set(key, text);
  }
  return labels;
}

/** `app: web, tier: front`, for arguments of findings. */
export function printLabels(labels: Labels): string {
  return [...labels].map(([key, value]) => `${key}: ${value}`).join(', ');
}
