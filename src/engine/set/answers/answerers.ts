import type { Assumed, AssumedCluster } from '../../cluster/assumed.ts';
import type { Members } from '../members.ts';
import { referencesOf } from '../references.ts';
import { claimBindings } from './claims.ts';
import { connections } from './connections.ts';
import { environments, type ContainerEnvironment } from './environment.ts';
import { fits } from './fits.ts';
import { assumedNode } from './fits/node.ts';
import type { Server } from './fits/server.ts';
import { ingressRoutes } from './ingress-routes.ts';
import { mounts } from './mounts.ts';
import { grantsOf } from './rights.ts';
import { serviceReaches } from './service-reaches.ts';

/**
 * Every question to a set of manifests, and how it is answered. A new question is a new row. An answer that rests on the
 * cluster that the reader has chosen names it in `assumes`. Where none is chosen, what is not among the files may be in the
 * cluster all the same: such an answer has `dependsOnCluster`, and says what becomes of it if it is not.
 */
const answerers = {
  /** Which Pods each Service reaches, and on which port. */
  serviceReaches: (members: Members) => serviceReaches(members, referencesOf(members)),
  /** What a request to each host and path of an Ingress arrives at. */
  ingressRoutes: (members: Members, { cluster }: Assumed) =>
    ingressRoutes(members, serviceReaches(members, referencesOf(members))).map((answer) => ({
      ...answer,
      ...(answer.arrives === 'no-service' && restsOn(cluster)),
    })),
  /** Which workload may connect to which. */
  connections: (members: Members) => connections(members),
  /** Who is granted what, through which binding. */
  grants: (members: Members) => grantsOf(members),
  /** What becomes of each claim. */
  claims: (members: Members, { cluster }: Assumed) =>
    claimBindings(members, cluster?.storageClasses ?? []).map(({ restsOnCluster, ...answer }) => ({
      ...answer,
      ...(restsOnCluster && restsOn(cluster)),
    })),
  /** What each container finds in its environment. */
  environments: (members: Members, { cluster }: Assumed) =>
    environments(members).map((answer) => ({ ...answer, ...(lacksSource(answer) && restsOn(cluster)) })),
  /** What each container finds mounted. */
  mounts: (members: Members, { cluster, exists }: Assumed) =>
    mounts(members, exists).map((answer) => ({
      ...answer,
      ...(answer.mounts.some(({ objectMissing }) => objectMissing) && restsOn(cluster)),
    })),
  /** Whether the Pods of each workload are let in by quotas and limits, and fit the Nodes. */
  fits: (members: Members, { cluster, exists }: Assumed, server: Server) => {
    const nodes = (cluster?.nodes ?? []).map(assumedNode);
    const claims = claimBindings(members, cluster?.storageClasses ?? []);
    return fits(members, { server, nodes, claims, exists }).map(({ restsOnCluster, ...answer }) => ({
      ...answer,
      ...(restsOnCluster && restsOn(cluster)),
      ...(cluster && answer.nodes === 'assumed' && { assumes: cluster.name }),
    }));
  },
};

function restsOn(cluster: Assumed['cluster']): {
  readonly assumes?: AssumedCluster['name'];
  readonly dependsOnCluster?: true;
} {
  return cluster ? { assumes: cluster.name } : { dependsOnCluster: true };
}

function lacksSource({ variables, missingSources }: ContainerEnvironment): boolean {
  return missingSources.length > 0 || variables.some(({ value }) => 'missing' in value && value.missing === 'object');
}

export type Question = keyof typeof answerers;
export type AnswerTo<Q extends Question> = ReturnType<(typeof answerers)[Q]>;

/** The answers to those questions that were asked. */
export type Asked = { readonly [Q in Question]?: AnswerTo<Q> };

/** Answers each question. Each finds the quotas as they are before anything is created, so it has a server of its own. */
export function answerAll(
  asked: readonly Question[],
  members: Members,
  assumed: Assumed,
  newServer: () => Server,
): Asked {
  return Object.fromEntries(asked.map((question) => [question, answerers[question](members, assumed, newServer())]));
}

/** All questions, in the order of their rows. */
export const questions = Object.keys(answerers) as readonly Question[];
