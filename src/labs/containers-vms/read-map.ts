import type { SourceFile } from '../../engine/analysis.ts';
import { readDocument } from '../../engine/yaml/read.ts';
import { stringOf, numberOf, type Value } from '../../engine/yaml/value.ts';
import type { Span } from '../../text/span.ts';
import type { LabFault } from '../lab.ts';

/** One key of a file with its value and their places. */
export type Row = { readonly key: string; readonly keyAt: Span; readonly value: Value };

/**
 * The keys of a file that holds one map; none where there is no such file or nothing in it.
 * @param faults is told what cannot be read
 */
export function readMap(files: readonly SourceFile[], name: string, faults: LabFault[]): readonly Row[] {
  const file = files.find((each) => each.name === name);
  if (!file) return [];
  const { value, findings } = readDocument(file.text);
  const [broken] = findings.filter(({ severity }) => severity === 'error');
  if (broken) faults.push({ code: 'yaml', file: name, span: broken.at });
  return value ? rowsOf(value, name, faults) : [];
}

/** The keys of a map within a file. Nothing is a map without keys. */
export function rowsOf(value: Value, file: string, faults: LabFault[]): readonly Row[] {
  if (value.kind === 'map') return [...value.entries.values()];
  if (value.kind !== 'null') faults.push({ code: 'no-map', file, span: value.at });
  return [];
}

/** A key that means nothing here. */
export function strange({ key, keyAt }: Row, known: readonly string[], file: string): LabFault {
  return { code: 'unknown', args: { found: key, known: known.join(', ') }, file, span: keyAt };
}

/** A whole number within bounds, or a fault. */
export function amount(
  { key, value }: Row,
  least: number,
  most: number,
  file: string,
  faults: LabFault[],
): number | undefined {
  const found = numberOf(value);
  if (found !== undefined && Number.isInteger(found) && found >= least && found <= most) return found;
  faults.push({ code: 'amount', args: { key, least, most }, file, span: value.at });
  return undefined;
}

/** The word that stands there, whatever YAML takes it for. */
export const wordOf = (value: Value): string | undefined =>
  stringOf(value) ?? (value.kind === 'map' || value.kind === 'list' || value.kind === 'null' ? undefined : value.raw);
