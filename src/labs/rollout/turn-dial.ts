import type { SourceFile } from '../../engine/analysis.ts';
import { applyEdits } from '../../text/edit.ts';
import type { Dial } from './read-rollout.ts';

/** What a control shows of a dial: its number, its unit and how far it goes. */
export type Scale = { readonly value: number; readonly unit: '' | '%'; readonly most: number; readonly step: number };

/** The scale of a dial; `undefined` for a text that is no count and no share. */
export function scaleOf({ text }: Dial, mostPods: number): Scale | undefined {
  const [, digits, unit] = /^(\d{1,6})(%?)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return unit === '%'
    ? { value: Number(digits), unit: '%', most: 100, step: 5 }
    : { value: Number(digits), unit: '', most: mostPods, step: 1 };
}

/** The files with another number in the place of the dial. */
export function turnDial(
  files: readonly SourceFile[],
  file: string,
  { at }: Dial,
  { value, unit }: Pick<Scale, 'value' | 'unit'>,
): SourceFile[] {
  return files.map((each) =>
    each.name === file ? { ...each, text: applyEdits(each.text, [{ at, text: `${value}${unit}` }]) } : each,
  );
}
