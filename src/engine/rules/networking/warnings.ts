import { text } from '../checks.ts';
import { warnOfAddress, warnOfBlock } from '../formats/ip-warnings.ts';
import { rules } from '../rules.ts';
import { descend, entries, field, items } from '../subject.ts';

const classAnnotation = 'kubernetes.io/ingress.class';

/** Source: `WarningsOnCreate` in pkg/registry/networking/ingress. */
export const ingressWarnings = rules('networking/v1.Ingress', (r) => [
  r.check((subject, report) => {
    const annotations = descend(subject, 'metadata', 'annotations');
    const old = entries(annotations).find(({ key }) => key === classAnnotation);
    if (!old || descend(subject, 'spec', 'ingressClassName').value) return;
    const args = { field: classAnnotation, instead: 'spec.ingressClassName', state: 'replaced' } as const;
    report.warn(old.subject, 'deprecated-field', args, ['old-ingress-class'], { at: old.keyAt });
  }),
]);

/** Source: `networkPolicyWarnings` in pkg/registry/networking/networkpolicy. */
export const networkPolicyWarnings = rules('networking/v1.NetworkPolicy', (r) => [
  r.check((subject, report) => {
    for (const [direction, peers] of [
      ['ingress', 'from'],
      ['egress', 'to'],
    ] as const) {
      for (const rule of items(descend(subject, 'spec', direction))) {
        for (const peer of items(field(rule, peers))) {
          const block = field(peer, 'ipBlock');
          warnOfBlock(field(block, 'cidr'), report);
          for (const exception of items(field(block, 'except'))) warnOfBlock(exception, report);
        }
      }
    }
  }),
]);

const controllers = ['endpointslice-controller.k8s.io', 'endpointslicemirroring-controller.k8s.io'];

/** Source: `WarningsOnCreate` in pkg/registry/discovery/endpointslice. The server's path has a `spec` that is not there. */
export const endpointSliceWarnings = rules('discovery/v1.EndpointSlice', (r) => [
  r.check((subject, report) => {
    const type = field(subject, 'addressType');
    if (text(type) !== 'FQDN') return;
    const args = { field: 'addressType: FQDN', instead: '', state: 'avoided' } as const;
    report.warn(type, 'deprecated-field', args, ['names-as-addresses', 'spec.addressType']);
  }),
  r.check((subject, report) => {
    const manager = descend(subject, 'metadata', 'labels', 'endpointslice.kubernetes.io/managed-by');
    if (controllers.includes(text(manager))) return;
    for (const endpoint of items(field(subject, 'endpoints'))) {
      for (const address of items(field(endpoint, 'addresses'))) warnOfAddress(address, report);
    }
  }),
]);
