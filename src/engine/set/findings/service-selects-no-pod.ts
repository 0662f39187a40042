import { printSelector } from '../../model/selector.ts';
import { asksForGivenLabel, closestTo } from '../closest.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import { homeOf } from '../members.ts';

/** A Service whose selector no Pod (template) of its namespace answers: it has no endpoints. Names the closest one. */
export const serviceSelectsNoPod: SetCheck = ({ members, references, effort }) =>
  references.flatMap((reference) => {
    if (reference.by !== 'selector' || reference.row.name !== 'routes-to') return [];
    const { selector, from, targets } = reference;
    if (targets.length > 0 || selector.terms.length === 0 || asksForGivenLabel(selector)) return [];
    const { name } = from.resource.id;
    const { near, difference, member } = closestTo(selector, homeOf(from), name, members, effort);
    return setFinding(from, {
      code: 'service-selects-no-pod',
      args: { service: name, selector: printSelector(selector), near, difference },
      severity: 'warning',
      certainty: 'probably-not-meant',
      at: reference.at,
      path: reference.path,
      related: member
        ? [{ role: 'candidate', at: member.pods?.metadata?.at ?? member.resource.nameAt, in: member }]
        : [],
    });
  });
