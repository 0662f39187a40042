import { selectorOf, selectorOfMap, type Selector } from '../model/selector.ts';
import { stringOf, type Value } from '../yaml/value.ts';
import type { ChoosePods, Chosen } from './choose-pods.ts';
import type { SelectorEdge } from './edges.ts';
import type { Member } from './members.ts';
import type { SelectorReference } from './reference.ts';
import { walk, type Found } from './walk.ts';

/** The questions that a row finds below `root`, and their answers; none where the server ignores the field. */
export function followSelector(
  row: SelectorEdge,
  from: Member,
  root: Value | undefined,
  prefix: string,
  choose: ChoosePods,
): readonly SelectorReference[] {
  if (isIgnored(row, root)) return [];
  const found = walk(root, row.path, prefix);
  if (found.length > 0) return found.flatMap((place) => follow(row, from, place, choose) ?? []);
  if (row.absent === 'none') return [];
  const path = prefix === '' ? row.path : `${prefix}.${row.path}`;
  return [answer(row, from, { at: from.resource.nameAt, path }, { terms: [] }, choose)];
}

function follow(row: SelectorEdge, from: Member, found: Found, choose: ChoosePods): SelectorReference | undefined {
  if (found.value.kind !== 'map') return undefined;
  return answer(row, from, found, row.form === 'map' ? selectorOfMap(found.value) : selectorOf(found.value), choose);
}

const nothing: Chosen = { targets: [], isCut: false };

function answer(
  row: SelectorEdge,
  from: Member,
  { at, path }: Pick<Found, 'at' | 'path'>,
  selector: Selector,
  choose: ChoosePods,
): SelectorReference {
  const isNone = selector.terms.length === 0 && row.empty === 'none';
  const chosen = isNone ? nothing : choose(from.resource.id.namespace, selector);
  return { by: 'selector', row, from, at, path, selector, ...chosen };
}

function isIgnored({ ignoredWhere }: SelectorEdge, root: Value | undefined): boolean {
  if (!ignoredWhere) return false;
  return walk(root, ignoredWhere.path).some(({ value }) => stringOf(value) === ignoredWhere.is);
}
