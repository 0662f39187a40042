import { text } from '../checks.ts';
import type { Report } from '../report.ts';
import { items, field, pathOf, type Subject } from '../subject.ts';

/** Labels of nodes that other ones have replaced, and what the server says of them. Source: pkg/api/node/util.go. */
const old: ReadonlyMap<string, { readonly said: string; readonly instead: string }> = new Map([
  ...[
    ['beta.kubernetes.io/arch', '1.14', 'kubernetes.io/arch'],
    ['beta.kubernetes.io/os', '1.14', 'kubernetes.io/os'],
    ['failure-domain.beta.kubernetes.io/region', '1.17', 'topology.kubernetes.io/region'],
    ['failure-domain.beta.kubernetes.io/zone', '1.17', 'topology.kubernetes.io/zone'],
    ['beta.kubernetes.io/instance-type', '1.17', 'node.kubernetes.io/instance-type'],
  ].map(([label = '', since = '', instead = '']) => {
    return [label, { said: `deprecated since v${since}; use "${instead}" instead`, instead }] as const;
  }),
  ['app.kubernetes.io/created-by', { said: 'deprecated since v1.9', instead: '' }],
  [
    'scheduler.alpha.kubernetes.io/preferAvoidPods',
    { said: 'deprecated since v1.22; use Taints and Tolerations instead', instead: '' },
  ],
  [
    'node-role.kubernetes.io/master',
    { said: 'use "node-role.kubernetes.io/control-plane" instead', instead: 'node-role.kubernetes.io/control-plane' },
  ],
]);

/**
 * Warns of a label of nodes that is out of use.
 * @param path where the server says it
 * @param named whether the server names the label too
 */
export function warnOfNodeLabel(subject: Subject, label: string, path: string, named: boolean, report: Report): void {
  const found = old.get(label);
  if (!found) return;
  const state = found.instead === '' ? 'avoided' : 'replaced';
  const args = { field: label, instead: found.instead, state } as const;
  report.warn(
    subject,
    'deprecated-field',
    args,
    named ? ['old-node-label-named', path, label, found.said] : ['old-node-label', path, found.said],
    found.instead === '' ? {} : { fixes: [{ id: 'replace-with', text: found.instead }] },
  );
}

/** Warns of old labels in the expressions of a node selector's term. Source: `GetWarningsForNodeSelectorTerm`. */
export function warnOfNodeTerm(term: Subject, report: Report): void {
  for (const expression of items(field(term, 'matchExpressions'))) {
    const key = field(expression, 'key');
    warnOfNodeLabel(key, text(key), pathOf(key), true, report);
  }
}
