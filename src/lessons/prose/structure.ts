import { components, isInline, type ComponentRow } from './components.ts';
import type { UsedComponent } from './scan.ts';

/** A component as all languages must have it: its name and what does not depend on the language. */
export function outline({ name, attributes }: UsedComponent): string {
  const row: ComponentRow = components[name];
  return `<${[name, ...row.neutral.map((key) => `${key}="${attributes.get(key) ?? ''}"`)].join(' ')}>`;
}

/** The first place at which a translation is built otherwise than its source. `line` is a line of the translation. */
export type Divergence = { readonly line: number; readonly expected: string; readonly found: string };

/**
 * Compares the components of two languages in the order of the text. Where sentences put their words in another order,
 * those within a block may stand in another order too.
 */
export function divergence(
  source: readonly UsedComponent[],
  translation: readonly UsedComponent[],
): Divergence | undefined {
  const [wantedBlocks, givenBlocks] = [blocksOf(source), blocksOf(translation)];
  for (let i = 0; i < Math.max(wantedBlocks.length, givenBlocks.length); i++) {
    const [expected, found] = [wantedBlocks[i], givenBlocks[i]];
    const [wanted, given] = [expected?.outline ?? 'the end', found?.outline ?? 'the end'];
    const line = (found?.component ?? translation.at(-1))?.line ?? 1;
    if (wanted !== given) return { line, expected: wanted, found: given };
  }
  return undefined;
}

type Block = { readonly component: UsedComponent; readonly outline: string };

/** The blocks in the order of the text, each with those that stand in its sentences. */
function blocksOf(all: readonly UsedComponent[]): readonly Block[] {
  const inner = Map.groupBy(
    all.filter(({ name }) => isInline(name)),
    ({ parent }) => parent,
  );
  return all.flatMap((component, index) => {
    if (isInline(component.name)) return [];
    const within = (inner.get(index) ?? []).map(outline).sort();
    return [{ component, outline: [outline(component), ...within].join(' with ') }];
  });
}
