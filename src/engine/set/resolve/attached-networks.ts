import { stringOf } from '../../yaml/value.ts';
import type { Resolve } from './context.ts';
import { toObject } from './to-object.ts';

/**
 * The networks that Multus attaches: `name`, `namespace/name`, `name@interface`, several with commas, or a JSON list.
 * Source: the "Kubernetes Network Custom Resource Definition De-facto Standard".
 */
export const attachedNetworks: Resolve = (row, place, context) =>
  namesIn(stringOf(place.value) ?? '').map(({ namespace, name }) => {
    const id = { group: 'k8s.cni.cncf.io', kind: 'NetworkAttachmentDefinition', name };
    return toObject(row, place, context, { ...id, namespace: namespace ?? context.home }, 'nothing');
  });

type Network = { readonly name: string; readonly namespace?: string };

function namesIn(text: string): readonly Network[] {
  if (text.trimStart().startsWith('[')) return namesInJson(text);
  return text.split(',').flatMap((each) => {
    const [path = ''] = each.trim().split('@');
    const [before = '', after] = path.split('/');
    return before === '' ? [] : after === undefined ? [{ name: before }] : [{ namespace: before, name: after }];
  });
}

function namesInJson(text: string): readonly Network[] {
  const list = parse(text);
  return (Array.isArray(list) ? list : []).flatMap((item: unknown): readonly Network[] => {
    if (typeof item !== 'object' || item === null || !('name' in item) || typeof item.name !== 'string') return [];
    const namespace = 'namespace' in item && typeof item.namespace === 'string' ? { namespace: item.namespace } : {};
    return [{ name: item.name, ...namespace }];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
