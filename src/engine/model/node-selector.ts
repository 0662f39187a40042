import { get, itemsOf, stringOf, type Value } from '../yaml/value.ts';
import type { Labels } from './labels.ts';
import { holds, selectorOf, type Term } from './selector.ts';

/** What a NodeSelector asks of a Node. `Gt` and `Lt` compare whole numbers. */
export type NodeTerm = Term | { readonly operator: 'Gt' | 'Lt'; readonly key: string; readonly than: bigint };

/** All requirements of a term must hold; of a NodeSelector's terms one is enough. A term without requirements matches nothing. */
export type NodeSelectorTerm = { readonly labels: readonly NodeTerm[]; readonly fields: readonly NodeTerm[] };

/** The terms of a NodeSelector. Source: k8s.io/component-helpers/scheduling/corev1/nodeaffinity. */
export function nodeSelectorOf(value: Value | undefined): readonly NodeSelectorTerm[] {
  return itemsOf(get(value, 'nodeSelectorTerms')).map(nodeSelectorTermOf);
}

/** One term, as it stands in a NodeSelector or under `preference`. */
export function nodeSelectorTermOf(term: Value | undefined): NodeSelectorTerm {
  return { labels: requirements(get(term, 'matchExpressions')), fields: requirements(get(term, 'matchFields')) };
}

/** Whether a Node with these labels and this name answers a term. Of a Node's fields only the name can be asked for. */
export function nodeAnswers({ labels, fields }: NodeSelectorTerm, node: Labels, name: string): boolean {
  if (labels.length + fields.length === 0) return false;
  const named = new Map([['metadata.name', name]]);
  return labels.every((term) => answers(term, node)) && fields.every((term) => answers(term, named));
}

function answers(term: NodeTerm, labels: Labels): boolean {
  if (!('than' in term)) return holds(term, labels);
  const value = wholeNumber(labels.get(term.key));
  if (value === undefined) return false;
  return term.operator === 'Gt' ? value > term.than : value < term.than;
}

function requirements(list: Value | undefined): readonly NodeTerm[] {
  return itemsOf(list).flatMap((item): readonly NodeTerm[] => {
    const operator = stringOf(get(item, 'operator'));
    const key = stringOf(get(item, 'key'));
    if (key === undefined) return [];
    if (operator === 'Gt' || operator === 'Lt') {
      const than = wholeNumber(stringOf(itemsOf(get(item, 'values'))[0]));
      return than === undefined ? [] : [{ operator, key, than }];
    }
    return termsOf(item);
  });
}

/** The operators that a LabelSelector has too are read as there. */
function termsOf(item: Value): readonly Term[] {
  const list: Value = { kind: 'list', items: [item], at: item.at };
  const entry = { key: 'matchExpressions', keyAt: item.at, value: list };
  return selectorOf({ kind: 'map', at: item.at, entries: new Map([['matchExpressions', entry]]) }).terms;
}

function wholeNumber(text: string | undefined): bigint | undefined {
  return text !== undefined && /^[+-]?\d{1,19}$/.test(text) ? BigInt(text.replace('+', '')) : undefined;
}
