import type { Span } from '../../../text/span.ts';
import { get, itemsOf, stringOf } from '../../yaml/value.ts';
import { bringsNoControllers } from '../completeness.ts';
import { setFinding, type SetCheck, type SetFacts, type SetFinding } from '../finding.ts';
import { counts, homeOf, type Member } from '../members.ts';
import { mentionedNames } from '../mentions.ts';
import { join } from '../walk.ts';

/** Kinds that are there for others to use, with the resource by which a role names them. */
const kinds: Readonly<Record<string, string>> = {
  '/ConfigMap': 'configmaps',
  '/Secret': 'secrets',
  '/ServiceAccount': 'serviceaccounts',
  '/PersistentVolumeClaim': 'persistentvolumeclaims',
};

/** Namespaces whose objects the cluster's own parts read. */
const ofTheCluster: ReadonlySet<string> = new Set(['kube-system', 'kube-public', 'kube-node-lease']);

/**
 * An object, or a key of one, that nothing in the files uses. Only said where the files look whole: they hold workloads of
 * the namespace, no kind that a controller brings, no role that lets a program read such objects, and no text that names
 * the object.
 */
export const objectUnused: SetCheck = (facts) => {
  const { members } = facts;
  if (!bringsNoControllers(members)) return [];
  const readable = readThroughApi(facts);
  const uses = usesOf(facts);
  const candidates = members.all.filter((each) => {
    const { group, kind, name } = each.resource.id;
    const resource = Object.hasOwn(kinds, `${group}/${kind}`) ? kinds[`${group}/${kind}`] : undefined;
    if (resource === undefined || readable.has(resource) || readable.has('*')) return false;
    return name !== '' && counts(members, each) && members.podsIn.has(homeOf(each)) && isOrdinary(each);
  });
  const unused = candidates.filter((each) => !uses.has(each));
  const mentioned = unused.length > 0 ? mentionedNames(members, unused) : new Set();
  const isUnused = new Set(unused.filter((each) => !mentioned.has(each)));
  return candidates.flatMap((each) =>
    isUnused.has(each) ? say(each, '', each.resource.nameAt, 'metadata.name') : unusedKeys(each, uses.get(each)),
  );
};

/** What is asked of an object: all of it, or some of its keys. */
type Use = { readonly keys: Set<string>; whole: boolean };

function usesOf({ members, references }: SetFacts): ReadonlyMap<Member, Use> {
  const uses = new Map<Member, Use>();
  const useOf = (target: Member): Use => {
    const use = uses.get(target) ?? { keys: new Set<string>(), whole: false };
    uses.set(target, use);
    return use;
  };
  for (const reference of references) {
    if (!counts(members, reference.from)) continue;
    if (reference.by === 'name' && reference.target && reference.target !== reference.from) {
      const use = useOf(reference.target);
      for (const { name } of reference.keys) use.keys.add(name);
      if (reference.keys.length === 0) use.whole = true;
    }
    if (reference.by === 'many' || reference.by === 'selector') {
      for (const target of reference.targets) useOf(target).whole = true;
    }
  }
  return uses;
}

/** The resources that a role of the set lets somebody read; those of a role that stands elsewhere may be any. */
function readThroughApi({ members, referencesBy }: SetFacts): ReadonlySet<string> {
  const bound = [...referencesBy('binds-role'), ...referencesBy('binds-cluster-role')];
  const readable = new Set<string>();
  for (const each of bound) if (each.by === 'name' && !each.target) readable.add('*');
  for (const kind of ['Role', 'ClusterRole'] as const) {
    for (const { resource } of members.ofKind(`rbac.authorization.k8s.io/${kind}`).all) {
      for (const rule of itemsOf(get(resource.root, 'rules'))) {
        for (const item of itemsOf(get(rule, 'resources'))) readable.add(stringOf(item) ?? '');
      }
    }
  }
  return readable;
}

/** Made or read by the cluster itself, or by the tool that installs an application. */
function isOrdinary({ resource: { id, root } }: Member): boolean {
  if (ofTheCluster.has(id.namespace)) return false;
  if (id.kind === 'ServiceAccount') return id.name !== 'default';
  if (id.kind === 'ConfigMap') return id.name !== 'kube-root-ca.crt';
  if (id.kind !== 'Secret') return true;
  return ['', 'Opaque', 'kubernetes.io/tls', 'kubernetes.io/dockerconfigjson', 'kubernetes.io/basic-auth'].includes(
    stringOf(get(root, 'type')) ?? '',
  );
}

/** The keys that nobody asks for, where everybody asks for single keys that are there: another one may be misspelt. */
function unusedKeys(each: Member, use: Use | undefined): readonly SetFinding[] {
  const { id, root } = each.resource;
  const isPlain = id.kind === 'ConfigMap' || ['', 'Opaque'].includes(stringOf(get(root, 'type')) ?? '');
  if (!use || use.whole || use.keys.size === 0 || !isPlain) return [];
  const entries = ['data', 'binaryData', 'stringData'].flatMap((field) => {
    const map = get(root, field);
    return map?.kind === 'map'
      ? [...map.entries.values()].map((entry) => ({ ...entry, path: join(field, entry.key) }))
      : [];
  });
  const has = new Set(entries.map(({ key }) => key));
  if (![...use.keys].every((key) => has.has(key))) return [];
  return entries.flatMap(({ key, keyAt, path }) => (use.keys.has(key) ? [] : say(each, key, keyAt, path)));
}

function say(each: Member, key: string, at: Span, path: string): readonly SetFinding[] {
  const { kind, name } = each.resource.id;
  return [
    setFinding(each, {
      code: 'object-unused',
      args: { kind, name, key },
      severity: 'hint',
      certainty: 'probably-not-meant',
      at,
      path,
    }),
  ];
}
