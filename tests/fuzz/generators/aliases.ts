import type { Random } from '../random.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Anchors, aliases and merge keys in any order: such as were never set, contain themselves, or unfold beyond measure. */
export function aliases(r: Random): string {
  let text = r.chance(0.3) ? 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n' : '';
  if (r.chance(0.1)) {
    // Each level holds the one before it several times.
    const width = 2 + r.below(8);
    names.forEach((name, level) => {
      const item = level === 0 ? 'x' : `*${names[level - 1]}`;
      text += `${name}: &${name} [${Array.from({ length: width }, () => item).join(', ')}]\n`;
    });
    return `${text}spec: {containers: *f}\n`;
  }
  for (let left = r.times(25); left >= 0; left--) {
    text += `${r.pick([...names, 'spec', 'metadata', '<<', '*a '])}: ${node(r, 3)}\n`;
  }
  return text;
}

function node(r: Random, depth: number): string {
  const anchor = r.chance(0.4) ? `&${r.pick(names)} ` : '';
  if (depth === 0 || r.chance(0.3)) return r.chance(0.5) ? `*${r.pick(names)}` : `${anchor}x`;
  const inner = (): string => node(r, depth - 1);
  if (r.chance(0.4)) return `${anchor}[${Array.from({ length: r.times(4) }, inner).join(', ')}]`;
  const keys = ['a', 'b', '<<', 'containers', 'name', '*b '];
  return `${anchor}{${Array.from({ length: r.times(4) }, () => `${r.pick(keys)}: ${inner()}`).join(', ')}}`;
}
