import { setFinding, type SetCheck } from '../finding.ts';
import { counts, type Member } from '../members.ts';
import type { SelectorReference } from '../reference.ts';

/**
 * Two budgets protect one Pod: the server refuses to evict it, whatever they allow, with the code 500.
 * Source: `Create` in pkg/registry/core/pod/storage/eviction.go.
 */
export const budgetsOverlap: SetCheck = ({ members, referencesBy }) => {
  const first = new Map<Member, SelectorReference>();
  return referencesBy('protects').flatMap((reference) => {
    if (reference.by !== 'selector' || !counts(members, reference.from)) return [];
    let shared: { readonly other: SelectorReference; readonly target: Member } | undefined;
    for (const target of reference.targets) {
      const other = first.get(target);
      if (!other) first.set(target, reference);
      else shared ??= { other, target };
    }
    if (!shared) return [];
    const { other, target } = shared;
    const { kind, name } = target.resource.id;
    return setFinding(reference.from, {
      code: 'budgets-overlap',
      args: { other: other.from.resource.id.name, workload: `${kind}/${name}` },
      severity: 'error',
      certainty: 'cannot-work',
      at: reference.at,
      path: reference.path,
      related: [
        { role: 'selector', at: other.at, in: other.from },
        { role: 'template-labels', at: target.pods?.metadata?.at ?? target.resource.nameAt, in: target },
      ],
    });
  });
};
