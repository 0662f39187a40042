import type { Assumed } from './cluster/assumed.ts';
import type { Cluster } from './cluster/cluster.ts';
import type { JudgedDocument } from './document.ts';
import type { KubernetesVersion } from './schema/versions.ts';
import type { Asked, Question } from './set/answers/answerers.ts';
import type { Member } from './set/members.ts';
import { setStage } from './set/stage.ts';
import { slotOf } from './slot.ts';

/** Answers what is asked of all objects together. */
export type AnswerStage = (
  asked: readonly Question[],
  all: readonly Member[],
  cluster: Cluster,
  assumed: Assumed,
  kubernetes: KubernetesVersion,
) => Asked;

/** It loads with the first question: most readers ask none. */
export const answerStage = slotOf<AnswerStage>('answers');

/** The documents of each file, as they were judged. */
type Judged = readonly (readonly { readonly judged: JudgedDocument }[])[];

/** Answers questions to all objects together; none as long as a part of the engine that answers is missing. */
export function ask(
  questions: readonly Question[],
  judged: Judged,
  cluster: Cluster,
  assumed: Assumed,
  kubernetes: KubernetesVersion,
): Asked {
  if (questions.length === 0) return {};
  const [answers, set] = [answerStage.read(), setStage.read()];
  if (!answers || !set) return {};
  const members = judged.flatMap((documents, file) =>
    documents.flatMap((each, document) => each.judged.objects.map((object) => set.member(object, file, document))),
  );
  return answers(questions, members, cluster, assumed, kubernetes);
}
