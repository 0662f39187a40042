import { components, type ComponentRow } from './components.ts';
import type { UsedComponent } from './scan.ts';

/** A component as all languages must have it: its name and what does not depend on the language. */
export function outline({ name, attributes }: UsedComponent): string {
  const row: ComponentRow = components[name];
  return `<${[name, ...row.neutral.map((key) => `${key}="${attributes.get(key) ?? ''}"`)].join(' ')}>`;
}

/** The first place at which a translation is built otherwise than its source. `line` is a line of the translation. */
export type Divergence = { readonly line: number; readonly expected: string; readonly found: string };

/** Compares the components of two languages in the order of the text. */
export function divergence(
  source: readonly UsedComponent[],
  translation: readonly UsedComponent[],
): Divergence | undefined {
  for (let i = 0; i < Math.max(source.length, translation.length); i++) {
    const [expected, found] = [source[i], translation[i]];
    const [wanted, given] = [expected ? outline(expected) : 'the end', found ? outline(found) : 'the end'];
    if (wanted !== given) return { line: (found ?? translation.at(-1))?.line ?? 1, expected: wanted, found: given };
  }
  return undefined;
}
