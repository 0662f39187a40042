/** A made world of roles and bindings, and 500 questions who may do what in it. The same each time. */
import type { AccessRequest, Rule, Subject } from '../../../src/engine/set/answers/rights.ts';
import type { KubernetesObject } from './client.ts';
import { random, type Random } from '../../fuzz/random.ts';

export type Question = { readonly who: Subject; readonly request: AccessRequest };

const api = 'rbac.authorization.k8s.io';
const namespaces = ['shop', 'test', 'ops'];
const kinds: readonly (readonly [group: string, resources: readonly string[]])[] = [
  ['', ['pods', 'pods/log', 'pods/exec', 'configmaps', 'secrets', 'services', 'nodes', 'serviceaccounts/token']],
  ['apps', ['deployments', 'deployments/scale', 'statefulsets', 'statefulsets/scale', 'deployments/status']],
  ['batch', ['jobs', 'cronjobs', 'jobs/status']],
];
const wide = ['*', '*/scale', '*/status', 'pods/*'];
const verbs = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];
const names = ['settings', 'web', 'db'];

const account = (namespace: string, name: string): Subject => ({ kind: 'ServiceAccount', namespace, name });
const user = (name: string): Subject => ({ kind: 'User', namespace: '', name });
const group = (name: string): Subject => ({ kind: 'Group', namespace: '', name });
const askers = [
  ...namespaces.flatMap((namespace) => ['default', 'web', 'robot'].map((name) => account(namespace, name))),
  ...['ann', 'ben', 'cleo'].map(user),
  ...['testers', 'operators'].map(group),
];
/** What a binding can name, beside those who ask. */
const named = [
  ...askers,
  ...askers,
  user('system:serviceaccount:shop:web'),
  group('system:serviceaccounts'),
  group('system:serviceaccounts:test'),
  group('system:authenticated'),
];

/** At least `least` and at most `most` different ones. */
function someOf<T>({ below }: Random, list: readonly T[], least: number, most: number): T[] {
  const left = [...list];
  const count = Math.min(list.length, least + below(most - least + 1));
  return Array.from({ length: count }, () => left.splice(below(left.length), 1)[0]!);
}

function makeRule(draws: Random): Rule {
  const { below, pick } = draws;
  const [apiGroup, resources] = pick(kinds);
  const several = below(6) === 0;
  return {
    verbs: below(6) === 0 ? ['*'] : someOf(draws, verbs, 1, 4),
    apiGroups: below(10) === 0 ? ['*'] : several ? ['', apiGroup || 'apps'] : [apiGroup],
    resources: below(6) === 0 ? [pick(wide)] : someOf(draws, resources, 1, 3),
    resourceNames: below(4) === 0 ? someOf(draws, names, 1, 2) : [],
    nonResourceURLs: [],
  };
}

const written = (rule: Rule): object => Object.fromEntries(Object.entries(rule).filter(([, list]) => list.length > 0));

function role(draws: Random, kind: string, name: string, namespace: string, more: object = {}) {
  const rules = Array.from({ length: 1 + draws.below(2) }, () => makeRule(draws));
  const metadata = { name, ...(namespace && { namespace }), labels: { part: draws.pick(['read', 'write', 'other']) } };
  return { rules, object: { apiVersion: `${api}/v1`, kind, metadata, rules: rules.map(written), ...more } };
}

type Made = ReturnType<typeof role>;
type Named = { readonly namespace: string; readonly subject: Subject; readonly rules: readonly Rule[] };

const subjectOf = ({ kind, name, namespace }: Subject): object =>
  kind === 'ServiceAccount' ? { kind, name, namespace } : { kind, name, apiGroup: api };

const aggregating = (...parts: string[]): object => ({
  aggregationRule: { clusterRoleSelectors: parts.map((part) => ({ matchLabels: { part } })) },
});

/** Roles of namespaces and of the cluster, four of which are made of others. */
function makeRoles(draws: Random): readonly Made[] {
  const own = namespaces.flatMap((namespace) =>
    ['one', 'two', 'three'].map((name) => role(draws, 'Role', name, namespace)),
  );
  const general = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => role(draws, 'ClusterRole', `general-${name}`, ''));
  const of = (name: string, part: string, ...parts: string[]): Made => {
    const made = role(draws, 'ClusterRole', name, '', aggregating(...parts));
    return { ...made, object: { ...made.object, metadata: { name, labels: { part } } } as Made['object'] };
  };
  return [
    ...own,
    ...general,
    of('reads', 'sum', 'read'),
    of('writes', 'sum', 'write', 'none'),
    of('sums', 'top', 'sum'),
  ];
}

function makeBindings(draws: Random, roles: readonly Made[]): { objects: KubernetesObject[]; all: Named[] } {
  const all: Named[] = [];
  const objects = Array.from({ length: 26 }, (_, index) => {
    const everywhere = draws.below(6) === 0;
    const namespace = everywhere ? '' : draws.pick(namespaces);
    const fit = roles.filter(({ object }) => object.kind === 'ClusterRole' || object.metadata.namespace === namespace);
    const { object, rules } = draws.pick(fit);
    const lost = index % 13 === 12;
    const subjects = someOf(draws, [...new Set(named)], 1, 3);
    if (!lost) all.push(...subjects.map((subject) => ({ namespace, subject, rules })));
    return {
      apiVersion: `${api}/v1`,
      kind: everywhere ? 'ClusterRoleBinding' : 'RoleBinding',
      metadata: { name: `binding-${index + 1}`, ...(namespace && { namespace }) },
      roleRef: { apiGroup: api, kind: object.kind, name: lost ? 'gone' : object.metadata.name },
      subjects: subjects.map(subjectOf),
    };
  });
  const admins = {
    apiVersion: `${api}/v1`,
    kind: 'RoleBinding',
    metadata: { name: 'admins', namespace: 'ops' },
    roleRef: { apiGroup: api, kind: 'ClusterRole', name: 'cluster-admin' },
    subjects: [subjectOf(user('cleo'))],
  };
  return { objects: [...objects, admins], all };
}

/** A question near a grant, so that about half of them are allowed: at most one part of it is another. */
function nearly(draws: Random, bindings: readonly Named[]): Question {
  const { namespace, subject, rules } = draws.pick(bindings);
  const rule = draws.pick(rules);
  const some = anyQuestion(draws);
  const change = draws.below(14);
  const who =
    change !== 0 ? (askers.find((each) => JSON.stringify(each) === JSON.stringify(subject)) ?? some.who) : some.who;
  const path = change === 1 ? undefined : draws.pick(rule.resources);
  const [resource = '', subresource = ''] = (path ?? '').split('/');
  const plain = resource === '*' || subresource === '*';
  const named =
    rule.resourceNames.length > 0 ? draws.pick([...rule.resourceNames, 'other', '']) : draws.pick([...names, '']);
  const apiGroup = draws.pick(rule.apiGroups);
  const verb = draws.pick(rule.verbs);
  return {
    who,
    request: {
      ...some.request,
      verb: change === 2 || (verb === '*' && draws.below(4) > 0) ? some.request.verb : verb,
      apiGroup: change === 3 || apiGroup === '*' ? some.request.apiGroup : apiGroup,
      ...(path !== undefined && !plain && { resource, subresource }),
      ...(plain && subresource !== '*' && subresource !== '' && { subresource }),
      name: named,
      namespace: change === 4 ? some.request.namespace : namespace || draws.pick(namespaces),
    },
  };
}

function anyQuestion(draws: Random): Question {
  const [apiGroup, resources] = draws.pick(kinds);
  const [resource = '', subresource = ''] = draws.pick(resources).split('/');
  const request = {
    verb: draws.pick([...verbs, '*']),
    apiGroup,
    resource,
    subresource,
    name: draws.pick([...names, '', '']),
    namespace: draws.pick([...namespaces, '']),
  };
  return { who: draws.pick(askers), request };
}

/** The objects of the world, and the questions. */
export function rightsCases(): { objects: readonly KubernetesObject[]; questions: readonly Question[] } {
  const draws = random(37, 0);
  const roles = makeRoles(draws);
  const bindings = makeBindings(draws, roles);
  const questions = new Map<string, Question>();
  while (questions.size < 500) {
    const question = draws.below(5) === 0 ? anyQuestion(draws) : nearly(draws, bindings.all);
    questions.set(printQuestion(question), question);
  }
  return {
    objects: [...roles.map(({ object }) => object as KubernetesObject), ...bindings.objects],
    questions: [...questions.values()],
  };
}

/** A question as one line: `ServiceAccount shop/web: get apps deployments/scale web in shop`. */
export function printQuestion({ who, request }: Question): string {
  const subject = `${who.kind} ${who.namespace ? `${who.namespace}/` : ''}${who.name}`;
  const { verb, apiGroup, resource, subresource, name, namespace } = request;
  const what = `${resource}${subresource ? `/${subresource}` : ''}${name ? ` ${name}` : ''}`;
  return `${subject}: ${verb} ${apiGroup ? `${apiGroup} ` : ''}${what}${namespace ? ` in ${namespace}` : ''}`;
}
