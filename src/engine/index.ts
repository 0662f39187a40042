/** The engine's main door: what kubectl and the server would say to a set of files, and how the objects hang together. */
import './parts/all.ts';

export type {
  Analysis,
  AnalyzeOptions,
  DocumentAnalysis,
  FileAnalysis,
  Json,
  ResourceAnalysis,
  SourceFile,
} from './analysis.ts';
export type { Assumption } from './cluster/assumed.ts';
export { assumedClusterNames, type AssumedClusterName } from './cluster/assumed-clusters.ts';
export type { AssumedFault } from './cluster/assumed-objects.ts';
export type { Args, Code } from './codes.ts';
export { stages } from './finding.ts';
export type {
  Certainty,
  Finding,
  Fix,
  Outcome,
  Place,
  ResourceId,
  Role,
  ServerStage,
  Severity,
  Stage,
} from './finding.ts';
export { keyOf } from './model/resource.ts';
export { profiles, type Profile } from './practice/profiles.ts';
export type { IdleSilence, Silenced } from './practice/silence.ts';
export { kubernetesVersions, newestVersion, type KubernetesVersion } from './schema/versions.ts';
export type { Answers, Reach, ServiceReaches } from './set/answers/shapes.ts';
export type { EdgeName } from './set/edges.ts';
export type { Extra } from './set/edges/row.ts';
export type { Concern, Graph, GraphDetail, GraphEdge, GraphNode } from './set/graph-shapes.ts';
export { analyze, createWorkspace, type Workspace } from './workspace.ts';
