/** FNV-1a with a final mix: spreads even texts that differ in one letter over 32 bits, always the same way. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return mix(value);
}

/** Joins two hashes; the order matters. */
export const joined = (a: number, b: number): number => mix(Math.imul(a, 0x9e3779b1) ^ b);

/** A hash as a number from 0 to 1, 1 left out. */
export const share = (value: number): number => value / 2 ** 32;

/** The item that a text chooses. */
export function chosen<T>(items: readonly T[], text: string): T {
  return items[hash(text) % items.length]!;
}

function mix(value: number): number {
  let v = value;
  v = Math.imul(v ^ (v >>> 16), 0x85ebca6b);
  v = Math.imul(v ^ (v >>> 13), 0xc2b2ae35);
  return (v ^ (v >>> 16)) >>> 0;
}
