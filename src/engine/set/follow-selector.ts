import { selectorOf, selectorOfMap, type Selector } from '../model/selector.ts';
import { stringOf, type Value } from '../yaml/value.ts';
import type { SelectorEdge } from './edges.ts';
import type { Member, Members } from './members.ts';
import { podsMatching } from './pod-index.ts';
import type { SelectorReference } from './reference.ts';
import { walk, type Found } from './walk.ts';

/** The questions that a row finds below `root`, and their answers; none where the server ignores the field. */
export function followSelector(
  row: SelectorEdge,
  from: Member,
  root: Value | undefined,
  prefix: string,
  members: Members,
): readonly SelectorReference[] {
  if (isIgnored(row, root)) return [];
  const found = walk(root, row.path, prefix);
  if (found.length > 0) return found.flatMap((place) => follow(row, from, place, members) ?? []);
  if (row.absent === 'none') return [];
  return [
    answer(
      row,
      from,
      { at: from.resource.nameAt, path: prefix === '' ? row.path : `${prefix}.${row.path}` },
      { terms: [] },
      members,
    ),
  ];
}

function follow(row: SelectorEdge, from: Member, found: Found, members: Members): SelectorReference | undefined {
  if (found.value.kind !== 'map') return undefined;
  return answer(row, from, found, row.form === 'map' ? selectorOfMap(found.value) : selectorOf(found.value), members);
}

function answer(
  row: SelectorEdge,
  from: Member,
  { at, path }: Pick<Found, 'at' | 'path'>,
  selector: Selector,
  members: Members,
): SelectorReference {
  const index = members.podsIn.get(from.resource.id.namespace);
  const isNone = selector.terms.length === 0 && row.empty === 'none';
  const targets = index && !isNone ? podsMatching(selector, index) : [];
  return { by: 'selector', row, from, at, path, selector, targets };
}

function isIgnored({ ignoredWhere }: SelectorEdge, root: Value | undefined): boolean {
  if (!ignoredWhere) return false;
  return walk(root, ignoredWhere.path).some(({ value }) => stringOf(value) === ignoredWhere.is);
}
