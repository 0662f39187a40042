import { kindOf, typeOf } from '../schema/lookup.ts';
import { printPath, type Step } from '../schema/path.ts';
import type { StructType, TypeDescriptor } from '../schema/types.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import { get, itemsOf, stringOf, type MapValue, type Value } from '../yaml/value.ts';
import { kubectlText } from './texts.ts';

/**
 * kubectl compares lists with the server's OpenAPI document before it takes them apart: no server is asked about a list.
 * Gives back what it finds, in its order. Objects of definitions are left to the server.
 * Source: `ValidateModel` in k8s.io/kube-openapi/pkg/util/proto/validation.
 */
export function listFaults(root: Value, kubernetes: KubernetesVersion): readonly string[] {
  const [apiVersion, kind] = [stringOf(get(root, 'apiVersion')) ?? '', stringOf(get(root, 'kind')) ?? ''];
  if (apiVersion === 'v1' && kind === 'List') {
    return itemsOf(get(root, 'items')).flatMap((item) => {
      const [version, name] = [stringOf(get(item, 'apiVersion')) ?? '', stringOf(get(item, 'kind')) ?? ''];
      const row = kindOf(version, name, kubernetes);
      const type = row && typeOf(row.type, kubernetes);
      return type ? faultsIn(item, { is: 'struct', type }, name, []) : [];
    });
  }
  const row = kind.endsWith('List') ? kindOf(apiVersion, kind.slice(0, -4), kubernetes) : undefined;
  const type = row && typeOf(row.type, kubernetes);
  return type && root.kind === 'map' ? listOfOneKind(root, type, kind, kubernetes) : [];
}

function listOfOneKind(root: MapValue, type: StructType, kind: string, kubernetes: KubernetesVersion): string[] {
  const model = `${modelOf(type)}List`;
  const meta = typeOf('meta/v1.ListMeta', kubernetes);
  const items: TypeDescriptor = { is: 'list', of: { is: 'struct', type } };
  const faults = sorted(root).flatMap(([key, value]): string[] => {
    if (key === 'items') return faultsIn(value, items, kind, ['items'], `${model}.items`);
    if (key === 'metadata') return meta ? faultsIn(value, { is: 'struct', type: meta }, kind, ['metadata']) : [];
    return ['apiVersion', 'kind'].includes(key) ? [] : [told(kind, [], 'field-unknown', key, model)];
  });
  return get(root, 'items') ? faults : [...faults, told(kind, [], 'field-required', 'items', model)];
}

function sorted(map: MapValue): [string, Value][] {
  const entries = [...map.entries].map(([key, { value }]): [string, Value] => [key, value]);
  return entries.filter(([, { kind }]) => kind !== 'null').sort(([a], [b]) => (a < b ? -1 : 1));
}

function faultsIn(value: Value, type: TypeDescriptor, kind: string, steps: readonly Step[], field = ''): string[] {
  switch (type.is) {
    case 'struct':
      if (value.kind !== 'map') return mismatch(value, 'map', kind, steps, modelOf(type.type));
      return faultsOfFields(value, type.type, kind, steps);
    case 'map':
      if (value.kind !== 'map') return mismatch(value, 'map', kind, steps, field);
      return sorted(value).flatMap(([key, item]) => faultsIn(item, type.of, kind, [...steps, key], field));
    case 'list':
      if (value.kind !== 'list') return mismatch(value, 'array', kind, steps, field);
      return value.items.flatMap((item, index) =>
        item.kind === 'null' ? [] : faultsIn(item, type.of, kind, [...steps, index], field),
      );
    case 'boolean':
      return value.kind === 'bool' ? [] : mismatch(value, 'boolean', kind, steps, field);
    case 'int32':
    case 'int64':
      return isNumber(value) ? [] : mismatch(value, 'integer', kind, steps, field);
    case 'double':
      return isNumber(value) ? [] : mismatch(value, 'number', kind, steps, field);
    case 'any':
    case 'schema-or':
      return [];
    default:
      // Whatever is no list and no map can be a text.
      return value.kind === 'map' || value.kind === 'list' ? mismatch(value, 'string', kind, steps, field) : [];
  }
}

function faultsOfFields(value: MapValue, type: StructType, kind: string, steps: readonly Step[]): string[] {
  const model = modelOf(type);
  const faults = sorted(value).flatMap(([key, item]) => {
    const field = type.fields.get(key);
    if (!field) return [told(kind, steps, 'field-unknown', key, model)];
    return faultsIn(item, field.type, kind, [...steps, key], `${model}.${key}`);
  });
  const missing = [...type.fields.values()].filter(({ name, required }) => {
    const given = get(value, name);
    return required && (!given || given.kind === 'null');
  });
  return [...faults, ...missing.map(({ name }) => told(kind, steps, 'field-required', name, model))];
}

function isNumber(value: Value): boolean {
  return value.kind === 'int' || value.kind === 'float';
}

const found = {
  map: 'map',
  list: 'array',
  bool: 'boolean',
  int: 'integer',
  float: 'number',
  string: 'string',
  null: 'null',
};

function mismatch(value: Value, expected: string, kind: string, steps: readonly Step[], model: string): string[] {
  const said = kubectlText('type-invalid', model, found[value.kind], expected);
  return [kubectlText('validation-error', placeOf(kind, steps), said)];
}

function told(
  kind: string,
  steps: readonly Step[],
  about: 'field-unknown' | 'field-required',
  field: string,
  model: string,
): string {
  return kubectlText('validation-error', placeOf(kind, steps), kubectlText(about, JSON.stringify(field), model));
}

function placeOf(kind: string, steps: readonly Step[]): string {
  return steps.length === 0 ? kind : `${kind}.${printPath(steps)}`;
}

/** The name of a type in the OpenAPI document: `io.k8s.api.core.v1.Container` for `core/v1.Container`. */
function modelOf({ id }: StructType): string {
  const [group = '', rest = ''] = id.split('/');
  const homes: Readonly<Record<string, string>> = {
    meta: 'io.k8s.apimachinery.pkg.apis.meta',
    apiextensions: 'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions',
    apiregistration: 'io.k8s.kube-aggregator.pkg.apis.apiregistration',
  };
  return `${homes[group] ?? `io.k8s.api.${group}`}.${rest}`;
}
