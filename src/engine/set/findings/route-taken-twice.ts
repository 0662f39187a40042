import { labelsOf } from '../../model/labels.ts';
import { get, itemsOf, stringOf, type Value } from '../../yaml/value.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import type { Member } from '../members.ts';
import { nameWithKind } from '../owners.ts';

/**
 * Two rules for one host and path: which of them counts is up to the controller. ingress-nginx keeps the older one, and its
 * webhook refuses the second. Namespaces do not matter, since a host has only one entrance; classes do.
 * Source: "Multiple matches" in kubernetes.io/docs/concepts/services-networking/ingress, which leaves this case open;
 * `checkOverlap` in internal/ingress/controller/controller.go of ingress-nginx.
 */
export const routeTakenTwice: SetCheck = ({ members }) => {
  const taken = new Map<string, { readonly by: Member; readonly at: Value }>();
  return members.ofKind('networking.k8s.io/Ingress').all.flatMap((ingress) => {
    const { root } = ingress.resource;
    const annotations = labelsOf(get(get(root, 'metadata'), 'annotations'));
    // A canary shares the path with the one that it tries to replace.
    if (annotations.get('nginx.ingress.kubernetes.io/canary') === 'true') return [];
    const spec = get(root, 'spec');
    const className = stringOf(get(spec, 'ingressClassName')) ?? annotations.get('kubernetes.io/ingress.class') ?? '';
    return itemsOf(get(spec, 'rules')).flatMap((rule, ruleIndex) => {
      const host = stringOf(get(rule, 'host')) ?? '';
      return itemsOf(get(get(rule, 'http'), 'paths')).flatMap((item, index) => {
        const value = get(item, 'path') ?? item;
        const type = stringOf(get(item, 'pathType')) ?? '';
        const path = stringOf(get(item, 'path')) || '/';
        const key = JSON.stringify([className, host, type, type === 'Prefix' ? path.replace(/\/$/, '') : path]);
        const first = taken.get(key);
        if (!first) {
          taken.set(key, { by: ingress, at: value });
          return [];
        }
        return setFinding(ingress, {
          code: 'route-taken-twice',
          args: { host, path, first: nameWithKind(first.by) },
          severity: 'warning',
          certainty: 'probably-not-meant',
          at: value.at,
          path: `spec.rules[${ruleIndex}].http.paths[${index}].path`,
          related: [{ role: 'first-definition', at: first.at.at, in: first.by }],
        });
      });
    });
  });
};
