import type { DocumentAnalysis } from '../engine/analysis.ts';
import { stages, type ServerStage } from '../engine/finding.ts';

/**
 * What happened to a document at a stage. It is assumed to pass the policies of the cluster: what stands in the files is
 * known, further policies, quotas and webhooks are not.
 */
export type StageState = 'passed' | 'assumed' | 'stopped' | 'later' | 'unknown' | 'waiting';

export type SlipwayStage = { readonly stage: ServerStage; readonly state: StageState; readonly count: number };

const serverStages = stages.filter((stage): stage is ServerStage => stage !== 'set' && stage !== 'practice');

/** Where an outcome that is not known leaves the slipway: from this stage on nothing is certain. */
const openFrom: Readonly<Record<'kind-not-covered' | 'cel' | 'crd-missing' | 'cluster-state', ServerStage>> = {
  'kind-not-covered': 'defaults',
  'crd-missing': 'kind',
  cel: 'validation',
  'cluster-state': 'mutating-admission',
};

/** The stages of a document with their states and how many findings each has. Without a document all wait. */
export function slipwayStages(document: DocumentAnalysis | undefined): SlipwayStage[] {
  if (!document) return serverStages.map((stage) => ({ stage, state: 'waiting', count: 0 }));
  const { outcome, stoppedAt, findings } = document;
  const stop = stoppedAt ? serverStages.indexOf(stoppedAt) : serverStages.length;
  const open = typeof outcome === 'string' ? serverStages.length : serverStages.indexOf(openFrom[outcome.unknown]);
  return serverStages.map((stage, index) => ({
    stage,
    state: index === stop ? 'stopped' : index > stop ? 'later' : index >= open ? 'unknown' : passed(stage),
    count: findings.filter((finding) => finding.stage === stage && finding.severity === 'error').length,
  }));
}

function passed(stage: ServerStage): StageState {
  return stage === 'validating-admission' ? 'assumed' : 'passed';
}
