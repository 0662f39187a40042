import type { Concern } from '../engine/set/graph-shapes.ts';
import type { Stage } from '../engine/index.ts';

/**
 * The pages of the reference of findings, in the order in which a manifest meets them. The rules of the server are too
 * many for one page: they stand by what the objects do.
 */
export const findingPages = [
  'yaml',
  'fields',
  'rules-workloads',
  'rules-network',
  'rules-cluster',
  'admission',
  'together',
  'practice',
] as const;
export type FindingPage = (typeof findingPages)[number];

const pageOfStage: Readonly<Record<Exclude<Stage, 'validation'>, FindingPage>> = {
  yaml: 'yaml',
  kind: 'fields',
  decode: 'fields',
  defaults: 'fields',
  'mutating-admission': 'admission',
  'validating-admission': 'admission',
  set: 'together',
  practice: 'practice',
};

/** The page that explains a finding: by the stage that reports it, and for rules by what the object does. */
export function findingPageOf(stage: Stage, concern: Concern): FindingPage {
  if (stage !== 'validation') return pageOfStage[stage];
  if (concern === 'workload') return 'rules-workloads';
  return concern === 'entry' ? 'rules-network' : 'rules-cluster';
}
