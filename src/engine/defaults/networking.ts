import { defaults } from './defaults.ts';

/** Source: pkg/apis/networking/v1/defaults.go and pkg/apis/discovery/v1/defaults.go */
export const networkingDefaults = [
  defaults('networking/v1.NetworkPolicy', (policy) => {
    const spec = policy.inside('spec');
    spec.ifZero('policyTypes', spec.isZero('egress') ? ['Ingress'] : ['Ingress', 'Egress']);
  }),
  defaults('networking/v1.NetworkPolicyPort', (port) => {
    port.ifAbsent('protocol', 'TCP');
  }),
  defaults('networking/v1.IngressClass', (ingressClass) => {
    ingressClass.within('spec')?.within('parameters')?.ifAbsent('scope', 'Cluster');
  }),
  defaults('discovery/v1.EndpointPort', (port) => {
    port.ifAbsent('name', '');
    port.ifAbsent('protocol', 'TCP');
  }),
];
