import { describe, expect, it } from 'vitest';
import type { Concern } from '../../src/engine/set/graph-shapes.ts';
import { emblemAt, emblems } from '../../src/graph-view/emblem.ts';

/** The places that a path goes through, whatever way it writes them; curves and arcs by their ends. */
function placesOf(path: string): string[] {
  const pieces = path.match(/[A-Za-z]|-?(?:\d*\.\d+|\d+)/g)!;
  const lengths: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, a: 7, z: 0 };
  const [at, start] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ];
  const places: string[] = [];
  let command = 'm';
  for (let index = 0; index < pieces.length;) {
    if (/[A-Za-z]/.test(pieces[index]!)) command = pieces[index++]!;
    const kind = command.toLowerCase();
    const numbers = pieces.slice(index, (index += lengths[kind]!)).map(Number);
    const from = command === kind ? { ...at } : { x: 0, y: 0 };
    if (kind === 'h') at.x = from.x + numbers[0]!;
    else if (kind === 'v') at.y = from.y + numbers[0]!;
    else if (kind === 'z') Object.assign(at, start);
    else Object.assign(at, { x: from.x + numbers.at(-2)!, y: from.y + numbers.at(-1)! });
    if (kind === 'm') {
      Object.assign(start, at);
      command = command === 'm' ? 'l' : 'L';
    }
    places.push(`${at.x.toFixed(3)} ${at.y.toFixed(3)}`);
  }
  return places;
}

describe.each(Object.keys(emblems) as Concern[])('the emblem of %s', (concern) => {
  it('stays what it is where it is', () => {
    expect(placesOf(emblemAt(concern, 0, 0))).toEqual(placesOf(emblems[concern]));
  });

  it('is moved as a whole', () => {
    const moved = placesOf(emblems[concern]).map((place) => {
      const [x, y] = place.split(' ').map(Number);
      return `${(x! + 100.5).toFixed(3)} ${(y! - 20).toFixed(3)}`;
    });
    expect(placesOf(emblemAt(concern, 100.5, -20))).toEqual(moved);
  });
});
