import { selectorOf, selectorOfMap, type Selector } from '../../model/selector.ts';
import { get, stringOf, type Value } from '../../yaml/value.ts';
import type { Chosen } from '../chooser.ts';
import type { SelectorEdge } from '../edges.ts';
import type { SelectorReference } from '../reference.ts';
import { walk } from '../walk.ts';
import type { Context, Resolve } from './context.ts';

/** The question at one place, answered; none where the server ignores the field. */
export const bySelector: Resolve<SelectorEdge> = (row, { value, at, path, around }, context) => {
  if (value.kind !== 'map' || isIgnored(row, around[0])) return [];
  const selector = row.form === 'map' ? selectorOfMap(value) : selectorOf(value);
  const isEmpty = selector.terms.length === 0 && row.absent === 'template-labels';
  return [answer(row, { at, path }, isEmpty ? templateLabels(context) : selector, context)];
};

/** What is meant where the field is absent. */
export function selectorInAbsence(row: SelectorEdge, context: Context, path: string): readonly SelectorReference[] {
  const { resource } = context.from;
  if (row.absent === 'none' || isIgnored(row, resource.root)) return [];
  const selector = row.absent === 'template-labels' ? templateLabels(context) : { terms: [] };
  return [answer(row, { at: resource.nameAt, path }, selector, context)];
}

function templateLabels({ from }: Context): Selector {
  return selectorOfMap(get(from.pods?.metadata, 'labels'));
}

const nothing: Chosen = { targets: [], isCut: false };

function answer(
  row: SelectorEdge,
  place: Pick<SelectorReference, 'at' | 'path'>,
  selector: Selector,
  context: Context,
): SelectorReference {
  const isNone = selector.terms.length === 0 && row.empty === 'none';
  const chosen = isNone ? nothing : choose(row, selector, context);
  return { by: 'selector', row, from: context.from, ...place, selector, ...chosen };
}

function choose({ selects }: SelectorEdge, selector: Selector, { chooser, home, from }: Context): Chosen {
  if (selects === 'pods') return chooser.podsIn(home, selector);
  if (selects !== 'own-pods') return chooser.objects(selects, selector);
  const { targets, isCut } = chooser.podsIn(home, selector);
  return { targets: targets.filter((each) => each === from || each.resource.id.kind === 'Pod'), isCut };
}

function isIgnored({ ignoredWhere }: SelectorEdge, root: Value | undefined): boolean {
  if (!ignoredWhere) return false;
  return walk(root, ignoredWhere.path).some(({ value }) => stringOf(value) === ignoredWhere.is);
}
