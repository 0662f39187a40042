import './parts/all.ts';
import type { SourceFile } from './analysis.ts';
import { assumedOf, type Assumption } from './cluster/assumed.ts';
import { clusterOf, unknownCluster } from './cluster/cluster.ts';
import { judgeObject, openDocument, shapersIn } from './document.ts';
import type { KubernetesVersion } from './schema/versions.ts';
import { serverOf } from './server-of.ts';
import { answerAll, questions, type Asked, type AnswerTo, type Question } from './set/answers/answerers.ts';
import { indexMembers, member } from './set/members.ts';
import { splitDocuments } from './yaml/split.ts';

export { questions, type Asked, type AnswerTo, type Assumption, type Question };

/**
 * "Will it work?", asked of all objects that can be read, whether the server would accept them or not. Never throws.
 * @param assume what to take for granted about the cluster beside the files
 */
export function answerTo<Q extends Question>(
  question: Q,
  files: readonly SourceFile[],
  kubernetes: KubernetesVersion,
  assume?: Assumption,
): AnswerTo<Q> {
  return answersTo([question], files, kubernetes, assume)[question] as AnswerTo<Q>;
}

/** The answers to several questions at once. */
export function answersTo(
  asked: readonly Question[],
  files: readonly SourceFile[],
  kubernetes: KubernetesVersion,
  assume?: Assumption,
): Asked {
  const opened = files.map(({ text }) =>
    splitDocuments(text)
      .documents.filter(({ empty }) => !empty)
      .map((each) => openDocument(each.text)),
  );
  const members = indexMembers(
    opened.flatMap((documents, file) =>
      documents.flatMap(({ roots }, document) =>
        roots.flatMap((root) => {
          const { object } = judgeObject(root, kubernetes, unknownCluster);
          return object ? member(object, file, document) : [];
        }),
      ),
    ),
  );
  const assumed = assumedOf(assume, kubernetes);
  const shapers = opened.flat().flatMap((document) => shapersIn(document, kubernetes, unknownCluster));
  const cluster = clusterOf('unknown', shapers, assumed);
  return answerAll(asked, members, assumed, () => serverOf(cluster, kubernetes));
}
