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
  const rules = itemsOf(get(value, 'rules'));
  const namespaces = selectorOf(get(value, 'namespaceSelector'));
  const objects = selectorOf(get(value, 'objectSelector'));
  const labels = namespaceLabels(members);
  const targets = members.all.filter((each) => {
    if (!counts(members, each) || !chooser.mayCompare(1 + rules.length)) return false;
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

function means(rule: Value, { resource: { id } }: Member): boolean {
  const lists = (field: string, wanted: readonly (string | undefined)[]): boolean =>
    itemsOf(get(rule, field)).some((item) => ['*', ...wanted].includes(stringOf(item)));
  const scope = stringOf(get(rule, 'scope')) || '*';
  const resource = resourceOf(id.group, id.kind);
  if (scope !== '*' && (scope === 'Namespaced') !== (id.namespace !== '')) return false;
  return lists('apiGroups', [id.group]) && lists('apiVersions', [id.version]) && lists('resources', [resource, '*/*']);
}
