import { matches, selectorOf } from '../../model/selector.ts';
import type { Labels } from '../../model/labels.ts';
import { get, itemsOf, stringOf, type Value } from '../../yaml/value.ts';
import { resourceOf } from '../kinds.ts';
import { counts, ownLabels, type Member } from '../members.ts';
import type { Resolve } from './context.ts';
import { perSet } from './per-set.ts';

/**
 * The objects of the input that the server shows to a webhook before it stores them: those that its rules, its namespace
 * selector and its object selector all mean. Webhooks never see the configurations of webhooks.
 * Source: "Dynamic Admission Control" in the Kubernetes documentation.
 */
export const interceptedByWebhook: Resolve = (row, { value, at, path }, { from, members, chooser }) => {
  const rules = itemsOf(get(value, 'rules')).map(readRule);
  if (rules.length === 0 || !chooser.mayCompare(1)) return [];
  const namespaces = selectorOf(get(value, 'namespaceSelector'));
  const objects = selectorOf(get(value, 'objectSelector'));
  const labels = namespaceLabels(members);
  const targets = members.all.filter((each) => {
    if (!counts(members, each) || !chooser.mayCompare(1 + 4 * rules.length)) return false;
    const { group, kind, namespace, name } = each.resource.id;
    if (group === 'admissionregistration.k8s.io' || !rules.some((rule) => means(rule, each))) return false;
    const around = namespace || (group === '' && kind === 'Namespace' ? name : '');
    return (around === '' || matches(namespaces, labels.get(around) ?? new Map())) && matches(objects, ownLabels(each));
  });
  return [{ by: 'many', row, from, at: get(value, 'name')?.at ?? at, path, ...chooser.first(targets) }];
};

const namespaceLabels = perSet((members): ReadonlyMap<string, Labels> => {
  return new Map(members.namespaces().all.map(({ name, labels }) => [name, labels]));
});

/** A rule that was read once for all objects. */
type Rule = {
  readonly scope: string;
  readonly groups: Set<string>;
  readonly versions: Set<string>;
  readonly resources: Set<string>;
};

function readRule(rule: Value): Rule {
  const [groups, versions, resources] = ['apiGroups', 'apiVersions', 'resources'].map(
    (field) => new Set(itemsOf(get(rule, field)).flatMap((item) => stringOf(item) ?? [])),
  );
  return { scope: stringOf(get(rule, 'scope')) || '*', groups: groups!, versions: versions!, resources: resources! };
}

function means({ scope, groups, versions, resources }: Rule, { resource: { id } }: Member): boolean {
  const resource = resourceOf(id.group, id.kind) ?? '';
  if (scope !== '*' && (scope === 'Namespaced') !== (id.namespace !== '')) return false;
  if (!(groups.has('*') || groups.has(id.group)) || !(versions.has('*') || versions.has(id.version))) return false;
  return resources.has('*') || resources.has('*/*') || resources.has(resource);
}
