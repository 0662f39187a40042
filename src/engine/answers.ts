import './parts/all.ts';
import type { SourceFile } from './analysis.ts';
import { assumedOf, type Assumed, type Assumption } from './cluster/assumed.ts';
import { clusterOf, unknownCluster } from './cluster/cluster.ts';
import { judgeObject, openDocument, shapersIn } from './document.ts';
import type { KubernetesVersion } from './schema/versions.ts';
import { claimBindings } from './set/answers/claims.ts';
import { connections } from './set/answers/connections.ts';
import { serverOf } from './server-of.ts';
import { environments } from './set/answers/environment.ts';
import { fits } from './set/answers/fits.ts';
import { assumedNode } from './set/answers/fits/node.ts';
import type { Server } from './set/answers/fits/server.ts';
import { ingressRoutes } from './set/answers/ingress-routes.ts';
import { grantsOf } from './set/answers/rights.ts';
import { mounts } from './set/answers/mounts.ts';
import { serviceReaches } from './set/answers/service-reaches.ts';
import { indexMembers, member, type Members } from './set/members.ts';
import { referencesOf } from './set/references.ts';
import { splitDocuments } from './yaml/split.ts';

/**
 * Every question to a set of manifests, and how it is answered. A new question is a new row. An answer that rests on the
 * cluster that the reader has chosen names it in `assumes`.
 */
const answerers = {
  /** Which Pods each Service reaches, and on which port. */
  serviceReaches: (members: Members) => serviceReaches(members, referencesOf(members)),
  /** What a request to each host and path of an Ingress arrives at. */
  ingressRoutes: (members: Members) => ingressRoutes(members, serviceReaches(members, referencesOf(members))),
  /** Which workload may connect to which. */
  connections: (members: Members) => connections(members),
  /** Who is granted what, through which binding. */
  grants: (members: Members) => grantsOf(members),
  /** What becomes of each claim. */
  claims: (members: Members, { cluster }: Assumed) =>
    claimBindings(members, cluster?.storageClasses ?? []).map(({ restsOnCluster, ...answer }) => ({
      ...answer,
      ...(cluster && restsOnCluster && { assumes: cluster.name }),
    })),
  /** What each container finds in its environment. */
  environments: (members: Members) => environments(members),
  /** What each container finds mounted. */
  mounts: (members: Members, { exists }: Assumed) => mounts(members, exists),
  /** Whether the Pods of each workload are let in by quotas and limits, and fit the Nodes. */
  fits: (members: Members, { cluster, exists }: Assumed, server: Server) => {
    const nodes = (cluster?.nodes ?? []).map(assumedNode);
    const claims = claimBindings(members, cluster?.storageClasses ?? []);
    return fits(members, { server, nodes, claims, exists }).map((answer) => ({
      ...answer,
      ...(cluster && answer.nodes === 'assumed' && { assumes: cluster.name }),
    }));
  },
};

export type Question = keyof typeof answerers;
export type AnswerTo<Q extends Question> = ReturnType<(typeof answerers)[Q]>;
export type { Assumption };

/** All questions, in the order of their rows. */
export const questions = Object.keys(answerers) as readonly Question[];

/**
 * "Will it work?", asked of all objects that can be read, whether the server would accept them or not. It is asked beside
 * the verdict and not with it: most readers want one answer, and seldom. Never throws.
 * @param assume what to take for granted about the cluster beside the files
 */
export function answerTo<Q extends Question>(
  question: Q,
  files: readonly SourceFile[],
  kubernetes: KubernetesVersion,
  assume?: Assumption,
): AnswerTo<Q> {
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
  const server = serverOf(clusterOf('unknown', shapers, assumed), kubernetes);
  return answerers[question](members, assumed, server) as AnswerTo<Q>;
}
