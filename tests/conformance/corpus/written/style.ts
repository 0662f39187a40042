import { chosen, hash, share } from '../hash.ts';

/** How one person writes one manifest. Every choice follows from the seed and the name of what is chosen. */
export type Style = {
  readonly seed: string;
  readonly indent: string;
  /** Whether the dash of a list stands below its key or further in. */
  readonly listIndent: string;
  readonly quotes: 'double' | 'single' | 'plain';
  /** Shares of the places that get a comment, stand in one line, are written in an odd way, or are reused by an anchor. */
  readonly comments: number;
  readonly flow: number;
  readonly odd: number;
  readonly anchors: boolean;
  readonly frame: Frame;
};

export const frames = ['plain', 'marked', 'documents', 'list', 'json', 'carriage-returns', 'slip'] as const;
export type Frame = (typeof frames)[number];

/** Half of the people write nothing around a manifest, the others share the remaining frames. */
const framesByShare: readonly Frame[] = ['plain', 'plain', 'plain', 'plain', 'plain', ...frames.slice(1)];

/** The style that a seed chooses. */
export function styleOf(seed: string): Style {
  return {
    seed,
    indent: chosen(['  ', '  ', '  ', '    '], `${seed}:indent`),
    listIndent: chosen(['', '  '], `${seed}:list`),
    quotes: chosen(['double', 'single', 'plain', 'plain'], `${seed}:quotes`),
    comments: chosen([0, 0.05, 0.3], `${seed}:comments`),
    flow: chosen([0, 0.1, 0.5], `${seed}:flow`),
    odd: chosen([0, 0, 0.05, 0.3], `${seed}:odd`),
    anchors: chosen([true, false, false, false], `${seed}:anchors`),
    frame: chosen(framesByShare, `${seed}:frame`),
  };
}

/** Whether a place is among the share that gets something. */
export function gets(style: Style, what: string, place: string, of: number): boolean {
  return share(hash(`${style.seed}:${what}:${place}`)) < of;
}
