import { palette, type Colours } from './palette.ts';

/** Fixed, or as the reader of the file has set the device. */
export type Theme = 'auto' | 'light' | 'dark';

/** The style sheet of an exported drawing. Typefaces are generic: nothing is loaded. */
export function svgStyle(theme: Theme): string {
  const fixed = `${shapes}${colours(palette[theme === 'dark' ? 'dark' : 'light'])}`;
  return theme === 'auto' ? `${fixed}@media (prefers-color-scheme:dark){${colours(palette.dark)}}` : fixed;
}

const shapes = [
  'text{font-family:sans-serif;font-size:11.5px;unicode-bidi:isolate}',
  '.title{font-family:monospace;font-size:14px;font-weight:500}',
  '.line{font-weight:600}',
  '.frame rect,.edge path,.emblem{fill:none}',
  '.frame rect{stroke-width:1.6;stroke-dasharray:.1 5.5;stroke-linecap:round}',
  '.emblem{stroke-width:1.3;stroke-linejoin:round;stroke-linecap:round}',
  '.box{stroke-width:1.2}',
  '.edge path{stroke-width:1.35}',
  '.arrow{fill:none;stroke-width:1.5;stroke-linejoin:round}',
  '.edge text{text-anchor:middle}',
  '.edge rect{fill-opacity:.88}',
  '.missing .box,.optional .box,.edge.missing path,.edge.optional path{stroke-dasharray:5 4}',
  '.guess .box,.edge.guess path{stroke-dasharray:7 5}',
  '.outside .box{stroke-dasharray:2 3}',
  '.generated .box,.edge.generated path{stroke-dasharray:.1 4.5;stroke-linecap:round;stroke-width:1.8}',
  '.broken .box,.edge.broken path{stroke-width:2}',
  '.goal-missing .box,.edge.goal-missing path{stroke-dasharray:9 4;stroke-width:2.4}',
  '.goal-superfluous .box,.edge.goal-superfluous path{stroke-width:2.4}',
  '.sign{fill:none;stroke-width:2.2;stroke-linecap:round}',
  '.mark{stroke-width:2.5}',
  '.faint{opacity:.3}',
].join('');

function colours(of: Colours): string {
  const rules: readonly (readonly [string, string])[] = [
    ['.paper,.edge rect', `fill:${of.paper}`],
    ['text', `fill:${of.muted}`],
    ['.title', `fill:${of.ink}`],
    ['.box', `fill:${of.sheet};stroke:${of.edge}`],
    ['.frame rect,.edge path,.arrow', `stroke:${of.edge}`],
    ['.emblem', `stroke:${of.muted}`],
    ['.mark', `stroke:${of.paper}`],
    ['.mark.warning', `fill:${of.caution}`],
    ['.mark.error', `fill:${of.signal}`],
    ['.missing .box', `fill:${of['signal-soft']}`],
    ['.missing .box,.broken .box,.edge.missing path,.edge.broken path,.arrow.signal', `stroke:${of.signal}`],
    ['.missing text,.edge.broken text', `fill:${of.signal}`],
    ['.found .box', `stroke:${of.hull};stroke-width:3`],
    ['.goal-missing .box', `fill:${of['hull-soft']}`],
    ['.goal-missing .box,.edge.goal-missing path,.goal-missing .sign', `stroke:${of.hull}`],
    ['.goal-superfluous .box', `fill:${of['caution-soft']}`],
    ['.goal-superfluous .box,.edge.goal-superfluous path,.goal-superfluous .sign', `stroke:${of.caution}`],
  ];
  return rules.map(([selector, declarations]) => `${selector}{${declarations}}`).join('');
}
