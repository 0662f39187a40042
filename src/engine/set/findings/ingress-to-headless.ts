import { setFinding, type SetCheck } from '../finding.ts';
import { isHeadless } from '../headless.ts';
import { counts } from '../members.ts';

/**
 * An Ingress leads to a Service without an address. Controllers that ask for the Pods behind a Service reach them, as
 * ingress-nginx does; those that send to the Service's address or node port find none: `service-upstream` and
 * `ssl-passthrough` of ingress-nginx, balancers of clouds that need a NodePort, Cilium for a time (cilium/cilium#32643).
 */
export const ingressToHeadless: SetCheck = ({ members, referencesBy }) => {
  const said = new Set<string>();
  return [...referencesBy('ingress-default'), ...referencesBy('ingress-path-service')].flatMap((reference) => {
    if (reference.by !== 'name' || !reference.target) return [];
    const { from, target, at, path } = reference;
    const pair = `${from.key} ${target.key}`;
    if (!isHeadless(target) || !counts(members, from) || said.has(pair)) return [];
    said.add(pair);
    return setFinding(from, {
      code: 'ingress-to-headless',
      args: { service: reference.to.name },
      severity: 'hint',
      certainty: 'depends-on-cluster',
      at,
      path,
      related: [{ role: 'referenced-object', at: target.resource.nameAt, in: target }],
    });
  });
};
