import { printSelector, selectorOf } from '../../model/selector.ts';
import { get } from '../../yaml/value.ts';
import { asksForGivenLabel, closestTo } from '../closest.ts';
import { bringsNoControllers } from '../completeness.ts';
import { setFinding, type SetCheck, type SetFacts, type SetFinding } from '../finding.ts';
import { counts, homeOf, type Members } from '../members.ts';
import type { SelectorReference } from '../reference.ts';

/** The rows whose selectors are looked at, and what becomes of each that finds nothing. */
const rows = [
  { row: 'isolates', effect: 'guards-nothing' },
  { row: 'allows-ingress', effect: 'lets-nobody-in' },
  { row: 'allows-egress', effect: 'lets-out-to-nobody' },
  { row: 'protects', effect: 'protects-nothing' },
] as const;

/**
 * A policy or a budget that selects by labels which no Pod of the files carries. A peer in other namespaces is not judged:
 * those often belong to somebody else. Where the namespace has no Pods here, or a controller may make some, the cluster
 * has to say.
 */
export const selectorFindsNoPod: SetCheck = (facts) => {
  const { members, referencesBy } = facts;
  const isClosed = bringsNoControllers(members);
  return rows.flatMap(({ row, effect }) =>
    referencesBy(row).flatMap((reference) => {
      if (reference.by !== 'selector' || !isEmpty(reference) || !counts(members, reference.from)) return [];
      const namespace = namespaceMeant(reference, members);
      return namespace === undefined ? [] : found(reference, effect, namespace, facts, isClosed);
    }),
  );
};

function isEmpty({ selector, targets, isCut }: SelectorReference): boolean {
  return targets.length === 0 && !isCut && selector.terms.length > 0 && !asksForGivenLabel(selector);
}

/** The namespace whose Pods are asked: its own, or the one that is named, where that has Pods in the files. */
function namespaceMeant({ row, from, holder }: SelectorReference, members: Members): string | undefined {
  const namespaces = row.by === 'peers' ? get(holder, row.namespaceSelector) : undefined;
  if (namespaces?.kind !== 'map') return homeOf(from);
  const [term, ...more] = selectorOf(namespaces).terms;
  if (term?.key !== 'kubernetes.io/metadata.name' || term.operator !== 'In' || more.length > 0) return undefined;
  const [name = '', ...others] = term.values;
  return others.length === 0 && members.podsIn.has(name) ? name : undefined;
}

function found(
  { from, selector, at, path }: SelectorReference,
  effect: (typeof rows)[number]['effect'],
  namespace: string,
  { members, effort }: SetFacts,
  isClosed: boolean,
): SetFinding {
  const { kind, name } = from.resource.id;
  const { near, difference, member } = closestTo(selector, namespace, name, members, effort);
  const isHere = isClosed && members.podsIn.has(namespace);
  return setFinding(from, {
    code: 'selector-finds-no-pod',
    args: { kind, name, selector: printSelector(selector), effect, near, difference },
    severity: isHere ? 'warning' : 'hint',
    certainty: isHere ? 'probably-not-meant' : 'depends-on-cluster',
    at,
    path,
    related: member ? [{ role: 'candidate', at: member.pods?.metadata?.at ?? member.resource.nameAt, in: member }] : [],
  });
}
