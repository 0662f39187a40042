import { get, stringOf } from '../../yaml/value.ts';
import type { Resolve } from './context.ts';
import { toObject } from './to-object.ts';

/** The analysis that a Rollout runs: a template of its namespace, or of the cluster. */
export const analysisTemplate: Resolve = (row, { value, path }, context) => {
  const named = get(value, 'templateName');
  const name = stringOf(named);
  if (!named || !name) return [];
  const scope = get(value, 'clusterScope');
  const isOfCluster = scope?.kind === 'bool' && scope.value;
  const kind = isOfCluster ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate';
  const id = { group: 'argoproj.io', kind, namespace: isOfCluster ? '' : context.home, name };
  return [toObject(row, { value, at: named.at, path: `${path}.templateName` }, context, id, 'nothing')];
};
