import type { Fix } from '../../finding.ts';
import { get, itemsOf, stringOf, type Value } from '../../yaml/value.ts';
import type { Effort } from '../effort.ts';
import { setFinding, type SetCheck, type SetFinding } from '../finding.ts';
import { isOwnGroup, pluralsOf, resourceNamed, resourcesMeant } from '../kinds.ts';
import { counts, type Member } from '../members.ts';

/**
 * A rule of a role that gives nothing, for nobody asks with these words: a resource or a verb that does not exist, a
 * resource of another group, something of the whole cluster in a Role, or the name of an object that is still to be made.
 * Sources: k8s.io/apiserver/pkg/endpoints/request/requestinfo.go, kubernetes.io/docs/reference/access-authn-authz/rbac.
 */
export const ruleGrantsNothing: SetCheck = ({ members, effort }) =>
  members.all.flatMap((role) => {
    const { group, kind } = role.resource.id;
    if (group !== 'rbac.authorization.k8s.io' || (kind !== 'Role' && kind !== 'ClusterRole')) return [];
    if (!counts(members, role)) return [];
    return itemsOf(get(role.resource.root, 'rules')).flatMap((rule, index) => {
      const own = ruleOf(rule, `rules[${index}]`);
      if (own.groups.length === 0 || own.resources.length === 0) return [];
      return [...resourceFaults(own, kind, effort), ...verbFaults(own, effort), ...nameFaults(own)].map((fault) =>
        said(role, fault),
      );
    });
  });

type Text = { readonly text: string; readonly value: Value; readonly path: string };
type Rule = Readonly<Record<'groups' | 'resources' | 'verbs' | 'names', readonly Text[]>>;

function ruleOf(rule: Value, path: string): Rule {
  const texts = (field: string): readonly Text[] =>
    itemsOf(get(rule, field)).flatMap((value, index) => {
      const text = stringOf(value);
      return text === undefined ? [] : [{ text, value, path: `${path}.${field}[${index}]` }];
    });
  return {
    groups: texts('apiGroups'),
    resources: texts('resources'),
    verbs: texts('verbs'),
    names: texts('resourceNames'),
  };
}

type FaultKind = 'unknown-resource' | 'other-group' | 'unknown-verb' | 'of-the-cluster' | 'name-not-yet-known';

type Fault = {
  readonly fault: FaultKind;
  readonly at: Text;
  readonly group: string;
  /** What was probably meant: a resource, a verb, or the group of the resource. */
  readonly meant: string;
  readonly fix?: string;
};

/** Words that roles use although no object has them: they stand for actions, or for parts of the server. */
const virtual: ReadonlySet<string> = new Set([
  ...['users', 'groups', 'uids', 'userextras', 'signers', 'signer', 'podsecuritypolicies', 'tokenrequests'],
  ...['namespaces', 'componentstatuses', 'bindings', 'podmetrics', 'nodemetrics', 'securitycontextconstraints'],
]);

/** Groups that Kubernetes had once. Rules for old clusters still name them, and do no harm. */
const retiredGroups: ReadonlySet<string> = new Set(['extensions']);

/** What can be done with a Pod beside the Pod itself. Source: pkg/registry/core/rest/storage_core.go. */
const partsOfPods = [
  ...['attach', 'binding', 'ephemeralcontainers', 'eviction', 'exec', 'log', 'portforward', 'proxy', 'resize'],
  'status',
];

function resourceFaults({ groups, resources }: Rule, kind: string, effort: Effort): readonly Fault[] {
  const names = groups.map(({ text }) => text);
  if (names.some((group) => group === '*' || !isOwnGroup(group) || retiredGroups.has(group))) return [];
  const [group = ''] = names;
  return resources.flatMap((at): readonly Fault[] => {
    const [name = '', part] = at.text.split('/');
    if (name === '*' || name === '' || virtual.has(name)) return [];
    const found = names.flatMap((each) => resourceNamed(each, name) ?? []);
    if (found.length > 0) {
      if (kind === 'Role' && found.every(({ namespaced }) => !namespaced)) {
        return [{ fault: 'of-the-cluster', at, group, meant: '' }];
      }
      return name === 'pods' && part !== undefined ? unknownPart(at, part, effort) : [];
    }
    const meant = resourcesMeant(name);
    const near = meant.find((each) => names.includes(each.group));
    const written = (plural: string): string => (part === undefined ? plural : `${plural}/${part}`);
    if (near) return [{ fault: 'unknown-resource', at, group, meant: written(near.plural), fix: written(near.plural) }];
    const [other] = meant;
    if (other) return [otherGroup(at, other, groups, resources)];
    const guess = effort.suggest(name, names.flatMap(pluralsOf));
    return [
      { fault: 'unknown-resource', at, group, meant: guess ?? '', ...(guess !== undefined && { fix: written(guess) }) },
    ];
  });
}

/** The group can be replaced where the rule names one group and one resource; the name may be wrong too. */
function otherGroup(
  at: Text,
  other: { readonly group: string; readonly plural: string },
  groups: readonly Text[],
  resources: readonly Text[],
): Fault {
  const [only, ...more] = groups;
  const isOnly = only && more.length === 0 && resources.length === 1 && at.text === other.plural;
  const group = only?.text ?? '';
  const fault = { fault: 'other-group', group, meant: other.group } as const;
  // An empty text needs its quotes, so it is written anew.
  return isOnly ? { ...fault, at: { ...only, text: at.text }, fix: other.group || '""' } : { ...fault, at };
}

function unknownPart(at: Text, part: string, effort: Effort): readonly Fault[] {
  if (part === '*' || partsOfPods.includes(part)) return [];
  const guess = effort.suggest(part, partsOfPods);
  // Other servers may add parts of their own: only a slip of the pen is told.
  if (guess === undefined) return [];
  return [{ fault: 'unknown-resource', at, group: '', meant: `pods/${guess}`, fix: `pods/${guess}` }];
}

/** Verbs of requests, and those that the server asks for in special cases. */
const verbs: ReadonlySet<string> = new Set([
  ...['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection', '*', 'proxy', 'use'],
  ...['bind', 'escalate', 'impersonate', 'approve', 'sign', 'attest', 'connect', 'redirect'],
]);

const usual = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'];

/** What people write who think of rights to files. */
const otherWords: ReadonlyMap<string, string> = new Map([
  ['read', 'get'],
  ['view', 'get'],
  ['write', 'update'],
  ['edit', 'update'],
  ['modify', 'update'],
  ['remove', 'delete'],
  ['add', 'create'],
]);

function verbFaults({ groups, verbs: written }: Rule, effort: Effort): readonly Fault[] {
  if (groups.some(({ text }) => text === '*' || !isOwnGroup(text))) return [];
  return written.flatMap((at): readonly Fault[] => {
    // Verbs with a colon are those of constrained impersonation.
    if (verbs.has(at.text) || at.text === '' || at.text.includes(':')) return [];
    const small = at.text.toLowerCase();
    const guess = verbs.has(small) ? small : (otherWords.get(small) ?? effort.suggest(small, usual));
    return [{ fault: 'unknown-verb', at, group: '', meant: guess ?? '', ...(guess !== undefined && { fix: guess }) }];
  });
}

/**
 * When an object is made, the server decides before it knows the name, so a rule with names never allows it. It does
 * where the name stands in the address: for a part of an object, and where `patch` makes it by server-side apply.
 */
function nameFaults({ names, verbs: written, resources }: Rule): readonly Fault[] {
  const create = written.find(({ text }) => text === 'create');
  const mayPatch = written.some(({ text }) => text === 'patch' || text === '*');
  const isOfParts = resources.some(({ text }) => text.includes('/') || virtual.has(text) || text === '*');
  if (!create || names.length === 0 || mayPatch || isOfParts) return [];
  return [{ fault: 'name-not-yet-known', at: create, group: '', meant: '' }];
}

function said(role: Member, { fault, at, group, meant, fix }: Fault): SetFinding {
  const fixes: readonly Fix[] = fix === undefined ? [] : [{ id: 'replace-with', text: fix }];
  return setFinding(role, {
    code: 'rule-grants-nothing',
    args: { fault, word: at.text, group, meant },
    severity: fault === 'of-the-cluster' ? 'error' : 'warning',
    certainty: fault === 'of-the-cluster' ? 'cannot-work' : 'probably-not-meant',
    at: at.value.at,
    path: at.path,
    fixes,
  });
}
