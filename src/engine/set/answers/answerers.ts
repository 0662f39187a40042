import type { Assumed, AssumedCluster, Exists } from '../../cluster/assumed.ts';
import type { ResourceId } from '../../finding.ts';
import { keyOf } from '../../model/resource.ts';
import type { Members } from '../members.ts';
import { referencesOf } from '../references.ts';
import { isWellKnown } from '../well-known.ts';
import { claimBindings, type ClaimAnswer } from './claims.ts';
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
 * Every question to a set of manifests, and how it is answered. A new question is a new row. An answer that rests on what
 * the reader takes for granted names it: the cluster in `assumes`, objects of the list in `assumedObjects`. Where no cluster
 * is chosen, what is not among the files may be in the cluster all the same: such an answer has `dependsOnCluster`, and says
 * what becomes of it if it is not.
 */
const answerers = {
  /** Which Pods each Service reaches, and on which port. */
  serviceReaches: (members: Members) => serviceReaches(members, referencesOf(members)),
  /** What a request to each host and path of an Ingress arrives at. */
  ingressRoutes: (members: Members, assumed: Assumed) =>
    ingressRoutes(members, serviceReaches(members, referencesOf(members)), assumed.exists).map((answer) => ({
      ...answer,
      ...(answer.arrives === 'no-service' && restsOn(assumed)),
      ...(answer.arrives === 'in-cluster' && objectsOf([answer.service])),
    })),
  /** Which workload may connect to which. */
  connections: (members: Members) => connections(members),
  /** Who is granted what, through which binding. */
  grants: (members: Members, assumed: Assumed) =>
    grantsOf(members).map((answer) => ({
      ...answer,
      ...(answer.rules === 'missing' && assumed.exists(answer.role) && objectsOf([answer.role])),
    })),
  /** What becomes of each claim. */
  claims: (members: Members, assumed: Assumed) =>
    claimsOf(members, assumed).map(({ restsOnCluster, unknownObject, ...answer }) => ({
      ...answer,
      ...(restsOnCluster && restsOn(assumed)),
      ...objectsOf(unknownObject ? [unknownObject] : []),
    })),
  /** What each container finds in its environment. */
  environments: (members: Members, assumed: Assumed) =>
    environments(members, isThere(assumed)).map((answer) => ({
      ...answer,
      ...(lacksSource(answer) && restsOn(assumed)),
      ...objectsOf(unknownIn(answer).filter(assumed.exists)),
    })),
  /** What each container finds mounted. */
  mounts: (members: Members, assumed: Assumed) =>
    mounts(members, isThere(assumed)).map((answer) => ({
      ...answer,
      ...(answer.mounts.some(({ objectMissing }) => objectMissing) && restsOn(assumed)),
      ...objectsOf(answer.mounts.flatMap(({ unknownObjects }) => unknownObjects).filter(assumed.exists)),
    })),
  /** Whether the Pods of each workload are let in by quotas and limits, and fit the Nodes. */
  fits: (members: Members, assumed: Assumed, server: Server) => {
    const { cluster, exists } = assumed;
    const nodes = (cluster?.nodes ?? []).map(assumedNode);
    const claims = claimsOf(members, assumed);
    return fits(members, { server, nodes, claims, exists }).map(({ restsOnCluster, unknownObjects, ...answer }) => ({
      ...answer,
      ...(restsOnCluster && restsOn(assumed)),
      ...(cluster && answer.nodes === 'assumed' && { assumes: cluster.name }),
      ...objectsOf(unknownObjects),
    }));
  },
};

type ObjectId = Omit<ResourceId, 'version'>;

const claimsOf = (members: Members, { cluster, exists }: Assumed): readonly ClaimAnswer[] =>
  claimBindings(members, cluster?.storageClasses ?? [], exists);

/** What every cluster brings is there, whether the reader says so or not: each namespace has `kube-root-ca.crt`. */
const isThere =
  (assumed: Assumed): Exists =>
  (id) =>
    id.kind === 'ConfigMap' ? isWellKnown(id, assumed) : assumed.exists(id);

function restsOn({ cluster }: Assumed): {
  readonly assumes?: AssumedCluster['name'];
  readonly dependsOnCluster?: true;
} {
  return cluster ? { assumes: cluster.name } : { dependsOnCluster: true };
}

function objectsOf(objects: readonly ObjectId[]): { readonly assumedObjects?: readonly ObjectId[] } {
  const each = [...new Map(objects.map((id) => [keyOf(id), id])).values()];
  return each.length > 0 ? { assumedObjects: each } : {};
}

function lacksSource({ variables, missingSources }: ContainerEnvironment): boolean {
  return missingSources.length > 0 || variables.some(({ value }) => 'missing' in value && value.missing === 'object');
}

/** The objects of which a container gets variables that no file tells. */
function unknownIn({ variables, unknownSources }: ContainerEnvironment): readonly ObjectId[] {
  const origins = variables.flatMap(({ value, origin }) =>
    'unknown' in value && value.unknown === 'in-cluster' && origin.is === 'key' ? [origin.of] : [],
  );
  return [...unknownSources, ...origins];
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
