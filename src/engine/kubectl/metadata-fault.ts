import type { Finding } from '../finding.ts';
import { get, type Value } from '../yaml/value.ts';
import { kubectlText } from './texts.ts';

/** Go's types of the fields that kubectl decodes itself; a field that is not listed is a string. */
const goTypes: ReadonlyMap<string, string> = new Map([
  ['uid', 'types.UID'],
  ['generation', 'int64'],
  ['deletionGracePeriodSeconds', 'int64'],
  ['labels', 'map[string]string'],
  ['annotations', 'map[string]string'],
  ['finalizers', '[]string'],
  ['ownerReferences', '[]v1.OwnerReference'],
  ['managedFields', '[]v1.ManagedFieldsEntry'],
  ['controller', 'bool'],
  ['blockOwnerDeletion', 'bool'],
]);

/**
 * The words for metadata of the wrong form. kubectl decodes the metadata into Go's type before it sends anything.
 * Source: `metadataValidatingDecoder` in k8s.io/cli-runtime/pkg/resource.
 */
export function metadataFault(root: Value, { code, path = '' }: Finding): string {
  const metadata = get(root, 'metadata');
  const [, name = '', deeper = ''] = /^metadata\.([^.[]*)(.*)$/.exec(path) ?? [];
  if (name === '') {
    const from = typeName(metadata);
    return kubectlText('cannot-unmarshal', from, 'metadataOnlyObject.metadata', 'v1.ObjectMeta');
  }
  const value = valueAt(metadata, path.slice('metadata.'.length));
  if (code === 'bad-time') return timeFault(value);
  const [, inner = ''] = /^\[\d+\]\.(.*)$/.exec(deeper) ?? [];
  if (inner !== '') {
    const own = goTypes.get(inner) ?? 'string';
    return kubectlText('cannot-unmarshal', typeName(value, own), `OwnerReference.metadata.${name}.${inner}`, own);
  }
  const isOwner = name === 'ownerReferences' && deeper !== '';
  const own = isOwner ? 'v1.OwnerReference' : deeper === '' ? (goTypes.get(name) ?? 'string') : 'string';
  return kubectlText('cannot-unmarshal', typeName(value, own), `ObjectMeta.metadata.${name}`, own);
}

function valueAt(root: Value | undefined, path: string): Value | undefined {
  let value = root;
  for (const [, index, name] of path.matchAll(/\[([^\]]*)\]|([^.[]+)/g)) {
    value = value?.kind === 'list' ? value.items[Number(index)] : get(value, index ?? name ?? '');
  }
  return value;
}

/** Go quotes a number only where it would have taken a smaller one. */
function typeName(value: Value | undefined, wanted = ''): string {
  switch (value?.kind) {
    case 'map':
      return 'object';
    case 'list':
      return 'array';
    case 'bool':
    case 'string':
      return value.kind;
    case 'int':
    case 'float':
      return wanted === 'int64' ? `number ${value.raw}` : 'number';
    default:
      return 'null';
  }
}

/** The parts of a time, in the order in which Go reads them: layout and what the text must have there. */
const parts: readonly (readonly [layout: string, text: RegExp])[] = [
  ['2006', /^\d{4}/],
  ['-', /^-/],
  ['01', /^\d\d/],
  ['-', /^-/],
  ['02', /^\d\d/],
  ['T', /^T/],
  ['15', /^\d\d/],
  [':', /^:/],
  ['04', /^\d\d/],
  [':', /^:/],
  ['05', /^\d\d(?:[.,]\d+)?/],
  ['Z07:00', /^(?:Z|[+-]\d\d:\d\d)/],
];

function timeFault(value: Value | undefined): string {
  const text = value?.kind === 'string' ? value.value : '';
  const quote = JSON.stringify;
  let rest = text;
  for (const [layout, form] of parts) {
    const read = form.exec(rest)?.[0];
    if (read === undefined) {
      return `parsing time ${quote(text)} as "2006-01-02T15:04:05Z07:00": cannot parse ${quote(rest)} as ${quote(layout)}`;
    }
    rest = rest.slice(read.length);
  }
  return `parsing time ${quote(text)}: ${rest === '' ? 'month out of range' : `extra text: ${quote(rest)}`}`;
}
