import type { Concern } from '../engine/set/graph-shapes.ts';

/** What a concern looks like: strokes in a square of 16 by 16, so that kinds are told apart without colour. */
export const emblems: Readonly<Record<Concern, string>> = {
  // An arrow through a gate.
  entry: 'M9 2.5h4.5v11H9M2 8h7.5M6.5 4.8 9.8 8l-3.3 3.2',
  // A hull with cargo on deck.
  workload: 'M1.5 9.5h13l-2.2 4.5H3.7zM4 9.5v-3h3.5v3M8.5 9.5v-6H12v6',
  // Two sliders.
  configuration: 'M2 5h5.5M11 5h3M2 11h2M7.5 11H14M7.5 3v4h3.5V3zM4 9v4h3.5V9z',
  // A drum.
  storage: 'M2.5 4c0-3 11-3 11 0v8c0 3-11 3-11 0zM2.5 4c0 3 11 3 11 0M2.5 8c0 3 11 3 11 0',
  // A key.
  access: 'M8.8 8.2a3.2 3.2 0 1 0-3.3 3.3 3.2 3.2 0 0 0 3.3-3.3zM8.2 7.2 14 2.5M11.8 4.3l1.7 2',
  // Four machines.
  cluster: 'M2 2h5v5H2zM9 2h5v5H9zM2 9h5v5H2zM9 9h5v5H9z',
  other: 'M8 2.5 13.5 8 8 13.5 2.5 8z',
};

const pieces = /[A-Za-z]|-?(?:\d*\.\d+|\d+)/g;
/** Which of a command's numbers are places: `x`, `y` or neither. Commands in small letters are relative, and stay. */
const places: Readonly<Record<string, string>> = { M: 'xy', L: 'xy', C: 'xy', H: 'x', V: 'y' };

/**
 * The emblem with its corner at a place. The numbers themselves are moved: a `transform` for each of a thousand emblems
 * makes the browser put its layers together ten times as slowly.
 */
export function emblemAt(concern: Concern, x: number, y: number): string {
  let command = '';
  let count = 0;
  return emblems[concern].replace(pieces, (piece, offset: number, path: string) => {
    if (/[A-Za-z]/.test(piece)) {
      command = piece;
      count = 0;
      return piece;
    }
    const axes = places[command];
    const axis = axes?.[count++ % axes.length];
    const moved = String(Number(piece) + (axis === 'x' ? x : axis === 'y' ? y : 0));
    // Two numbers may have had nothing but a sign or a point between them.
    return /[\d.]/.test(path[offset - 1] ?? '') ? ` ${moved}` : moved;
  });
}
