import { get, itemsOf, type Value } from '../yaml/value.ts';
import { kubectlText } from './texts.ts';

/**
 * What kubectl finds wrong with the head of an object before it looks at the rest; empty where nothing is.
 * Source: `getObjectKind` and `validateList` in k8s.io/kubectl/pkg/validation.
 */
export function headFaults(root: Value): readonly string[] {
  const own = faultsOf(root);
  if (own.length > 0 || !isList(root)) return own;
  const items = get(root, 'items');
  return items?.kind === 'list' ? itemsOf(items).flatMap(faultsOf) : [kubectlText('no-object')];
}

function isList(root: Value): boolean {
  const [apiVersion, kind] = [get(root, 'apiVersion'), get(root, 'kind')];
  return apiVersion?.kind === 'string' && apiVersion.value === 'v1' && kind?.kind === 'string' && kind.value === 'List';
}

function faultsOf(object: Value): readonly string[] {
  if (object.kind !== 'map') return [kubectlText('no-object')];
  return [...nameFaults(object, 'apiVersion'), ...nameFaults(object, 'kind')];
}

function nameFaults(object: Value, field: 'apiVersion' | 'kind'): readonly string[] {
  const value = get(object, field);
  if (!value || value.kind === 'null') return [kubectlText('not-set', field)];
  if (value.kind !== 'string') return [kubectlText('no-string', field)];
  const hasSlashes = field === 'apiVersion' && value.value.split('/').length > 2;
  return hasSlashes ? [kubectlText('group-version', value.value)] : [];
}
