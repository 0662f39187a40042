import type { NodeMisfit, Unplaced, Waits } from '../../../src/engine/set/answers/fits.ts';

/**
 * The words in which the scheduler gives each reason. Source: the `ErrReason` of each plugin in
 * pkg/scheduler/framework/plugins.
 */
const words: { readonly [Is in NodeMisfit['is']]: (misfit: Extract<NodeMisfit, { is: Is }>) => string } = {
  unschedulable: () => 'node(s) were unschedulable',
  'untolerated-taint': () => 'node(s) had untolerated taint(s)',
  'not-wished': () => "node(s) didn't match Pod's node affinity/selector",
  'port-taken': () => "node(s) didn't have free ports for the requested pod ports",
  'too-many-pods': () => 'Too many pods',
  insufficient: ({ resource }) => `Insufficient ${resource}`,
  spread: () => "node(s) didn't match pod topology spread constraints",
  'spread-label-missing': () => "node(s) didn't match pod topology spread constraints (missing required label)",
  'not-near-wanted': () => "node(s) didn't match pod affinity rules",
  'near-unwanted': () => "node(s) didn't match pod anti-affinity rules",
  'unwanted-near': () => "node(s) didn't satisfy existing pods anti-affinity rules",
};

/** `0/3 nodes are available: 2 Insufficient cpu.`, as the scheduler says it. Source: `FitError.Error` in pkg/scheduler/framework. */
export function schedulerWords(unplaced: Unplaced, nodes: number, waits: Waits | undefined): string {
  const about = `0/${nodes} nodes are available`;
  if (waits?.is === 'gate') return 'Scheduling is blocked due to non-empty scheduling gates';
  if (waits?.is === 'claim') {
    const isMissing = waits.because === 'claim-missing';
    const said = isMissing
      ? `persistentvolumeclaim "${waits.claim.name}" not found`
      : 'pod has unbound immediate PersistentVolumeClaims';
    return `${about}: ${said}.`;
  }
  const counts = new Map<string, number>();
  for (const misfit of unplaced.flatMap(({ because }) => because)) {
    const reason = (words[misfit.is] as (misfit: NodeMisfit) => string)(misfit);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return `${about}: ${[...counts]
    .map(([reason, count]) => `${count} ${reason}`)
    .sort()
    .join(', ')}.`;
}
