import { setFinding, type SetCheck } from '../finding.ts';
import type { Member } from '../members.ts';
import { isOwned, nameWithKind } from '../owners.ts';

/** Labels by which people tell versions apart that one Service is to serve together: "Canary deployments" in the documentation. */
const versionLabels = ['track', 'version', 'app.kubernetes.io/version', 'variant', 'slot', 'color'];

/**
 * A Service that chooses the Pods of several workloads: each connection goes to any of them. Where a Job is among them that
 * is a slip of common labels; other workloads may share a Service on purpose, as a canary does.
 */
export const serviceMixesWorkloads: SetCheck = ({ referencesBy }) =>
  referencesBy('routes-to').flatMap((reference) => {
    if (reference.by !== 'selector') return [];
    const workloads = reference.targets.filter((each) => each.resource.id.kind !== 'Pod' && !isOwned(each));
    const [first] = workloads;
    if (!first || workloads.length < 2) return [];
    const job = workloads.find(isJob);
    const second = job && job !== first ? job : workloads[1]!;
    // Jobs alone may be what the Service is for.
    const isSlip = job !== undefined && !workloads.every(isJob);
    if (!isSlip && versionLabels.some((label) => tellsApart(label, workloads))) return [];
    return setFinding(reference.from, {
      code: 'service-mixes-workloads',
      args: {
        service: reference.from.resource.id.name,
        first: nameWithKind(first),
        second: nameWithKind(second),
        what: isSlip ? 'job' : 'workload',
      },
      severity: isSlip ? 'warning' : 'hint',
      certainty: 'probably-not-meant',
      at: reference.at,
      path: reference.path,
      related: [first, second].map(
        (each) => ({ role: 'template-labels', at: each.pods?.metadata?.at ?? each.resource.nameAt, in: each }) as const,
      ),
    });
  });

const isJob = ({ resource: { id } }: Member): boolean => id.group === 'batch';

function tellsApart(label: string, workloads: readonly Member[]): boolean {
  const values = new Set(workloads.map(({ pods }) => pods?.labels.get(label)));
  return !values.has(undefined) && values.size > 1;
}
