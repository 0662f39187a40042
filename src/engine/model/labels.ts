import { stringOf, type Value } from '../yaml/value.ts';
import { printList } from './print-list.ts';

/** Labels as the server compares them: exact strings. */
export type Labels = ReadonlyMap<string, string>;

/** Reads a map of labels. To the server an absent value is an empty one; what else is no string cannot be a label. */
export function labelsOf(map: Value | undefined): Labels {
  const labels = new Map<string, string>();
  if (map?.kind !== 'map') return labels;
  for (const { key, value } of map.entries.values()) {
    const text = value.kind === 'null' ? '' : stringOf(value);
    if (text !== undefined) labels.set(key, text);
  }
  return labels;
}

/** `app: web, tier: front`, for arguments of findings. */
export function printLabels(labels: Labels): string {
  return printList([...labels].map(([key, value]) => `${key}: ${value}`));
}
