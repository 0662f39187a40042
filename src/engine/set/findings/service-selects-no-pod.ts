import { printLabels } from '../../model/labels.ts';
import { holds, printSelector, type Selector } from '../../model/selector.ts';
import type { Effort } from '../effort.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import type { Member, Members } from '../members.ts';

/** A Service whose selector no Pod (template) of its namespace answers: it has no endpoints. Names the closest one. */
export const serviceSelectsNoPod: SetCheck = ({ members, references, effort }) =>
  references.flatMap((reference) => {
    if (reference.by !== 'selector' || reference.row.name !== 'routes-to') return [];
    if (reference.targets.length > 0 || reference.selector.terms.length === 0) return [];
    const near = closest(reference.selector, reference.from, members, effort);
    return setFinding(reference.from, {
      code: 'service-selects-no-pod',
      args: {
        service: reference.from.resource.id.name,
        selector: printSelector(reference.selector),
        near: near ? `${near.resource.id.kind}/${near.resource.id.name}` : '',
        difference: near?.pods ? printLabels(near.pods.labels) : '',
      },
      severity: 'warning',
      certainty: 'probably-not-meant',
      at: reference.at,
      path: reference.path,
      related: near ? [{ role: 'candidate', at: near.pods?.metadata?.at ?? near.resource.nameAt, in: near }] : [],
    });
  });

/** The workload that answers most terms; then one of the Service's own name; nothing where none has a label. */
function closest(selector: Selector, service: Member, members: Members, effort: Effort): Member | undefined {
  const pods = members.podsIn.get(service.resource.id.namespace)?.all ?? [];
  if (!effort.spend(pods.length * selector.terms.length)) return undefined;
  let best: Member | undefined;
  let bestScore = 0;
  for (const candidate of pods) {
    const { labels } = candidate.pods;
    const held = selector.terms.filter((term) => holds(term, labels)).length;
    const keyed = selector.terms.filter((term) => labels.has(term.key)).length;
    const named = candidate.resource.id.name === service.resource.id.name ? 1 : 0;
    const score = 4 * held + 2 * keyed + named;
    if (score > bestScore && labels.size > 0) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}
