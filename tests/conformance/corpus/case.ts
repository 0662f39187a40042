import type { TreeMap } from './tree.ts';

/**
 * One question to the judge. The id names base, path, operation and variant; all else follows from the id alone,
 * so that a new base, operation or field moves no other case.
 */
export type Case = {
  readonly id: string;
  /** The kind that the case asks about, as `apiVersion kind`. */
  readonly kind: string;
  /** A manifest that is really created first and removed afterwards. */
  readonly setup?: string;
  readonly yaml: string;
};

/** What changes a base. Alterations of paths that lie apart can be combined. */
export type Alteration = {
  readonly path: string;
  readonly operation: Operation;
  readonly variant: string;
  readonly change: (object: TreeMap) => TreeMap;
};

export const operations = [
  'delete',
  'null',
  'empty',
  'type',
  'value',
  'known',
  'boundary',
  'duplicate',
  'add',
  'entry',
  'item',
  'unknown',
  'misspell',
] as const;
export type Operation = (typeof operations)[number];

/** The id of an altered base. */
export function idOf(base: string, { path, operation, variant }: Alteration): string {
  return `${base}#${path}#${operation}#${variant}`;
}
