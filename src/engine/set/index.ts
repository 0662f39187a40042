import { nothingAssumed, type Assumed } from '../cluster/assumed.ts';
import type { Severity } from '../finding.ts';
import { worstSeverity } from '../model/worst-severity.ts';
import { serviceReaches } from './answers/service-reaches.ts';
import type { Answers } from './answers/shapes.ts';
import { setChecks } from './checks.ts';
import { createEffort } from './effort.ts';
import type { Extra } from './edges/row.ts';
import type { SetFacts, SetFinding } from './finding.ts';
import { graphOf } from './graph.ts';
import type { Graph } from './graph-shapes.ts';
import { indexMembers, type Member } from './members.ts';
import type { PodLimits } from './pod-limits.ts';
import { referencesOf } from './references.ts';

/** What the whole set says: findings between objects, the drawing's graph, and answers to "will it work?". */
export type SetResult = {
  readonly findings: readonly SetFinding[];
  readonly graph: Graph;
  readonly answers: Answers;
  /** What was worked out on the way, for good practice; absent without objects. */
  readonly facts?: SetFacts;
};

/**
 * Looks at all objects together.
 * @param severityOf the worst finding of the server's own stages in a document, for the nodes of the graph
 * @param extras what is followed and drawn on request only
 * @param assumed what the reader takes for granted about the cluster
 * @param limits what admission says of Pods, where the input holds quotas or limit ranges
 */
export function analyzeSet(
  all: readonly Member[],
  severityOf: (file: number, document: number) => Severity | undefined,
  extras: readonly Extra[] = [],
  assumed: Assumed = nothingAssumed,
  limits?: PodLimits,
): SetResult {
  const members = indexMembers(all);
  const references = referencesOf(members, extras, assumed);
  const reaches = serviceReaches(members, references);
  const byRow = Map.groupBy(references, ({ row }) => row.name);
  const facts: SetFacts = {
    ...{ members, references, serviceReaches: reaches, effort: createEffort(), assumed, limits },
    referencesBy: (name) => byRow.get(name) ?? [],
  };
  const findings = setChecks.flatMap((check) => check(facts));
  const byDocument = Map.groupBy(findings, ({ file, document }) => `${file}:${document}`);
  const across = new Map(
    [...byDocument].map(([key, all]) => [key, worstSeverity(all.map((each) => each.finding.severity))]),
  );
  const worst = (file: number, document: number): Severity | undefined =>
    worstSeverity([severityOf(file, document), across.get(`${file}:${document}`)]);
  const graph = graphOf(members, references, findings, worst);
  return { findings, graph, answers: { serviceReaches: reaches }, facts };
}
