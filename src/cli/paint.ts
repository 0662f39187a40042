import type { Terminal } from './terminal.ts';

/** SGR parameters of ECMA-48; 39 and 22 end them. */
const styles = {
  error: ['1;31', '22;39'],
  warning: ['1;33', '22;39'],
  hint: ['1;34', '22;39'],
  good: ['32', '39'],
  code: ['36', '39'],
  place: ['1', '22'],
  quiet: ['2', '22'],
} as const;

export type Style = keyof typeof styles;
export type Paint = (style: Style, text: string) => string;

export const plainPaint: Paint = (_style, text) => text;

const colourPaint: Paint = (style, text) => `\x1b[${styles[style][0]}m${text}\x1b[${styles[style][1]}m`;

/** Colours for a terminal that shows them to somebody who wants them (https://no-color.org). */
export function paintFor({ stdout, env }: Pick<Terminal, 'stdout' | 'env'>): Paint {
  return stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb' ? colourPaint : plainPaint;
}
