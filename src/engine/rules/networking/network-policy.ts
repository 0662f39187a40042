import { labelSelector } from '../meta/label-selector.ts';
import { rules } from '../rules.ts';

const peer = rules('networking/v1.NetworkPolicyPeer', (r) => [
  r.pointer('podSelector', labelSelector),
  r.pointer('namespaceSelector', labelSelector),
]);

const ingressRule = rules('networking/v1.NetworkPolicyIngressRule', (r) => [r.list('from', peer)]);
const egressRule = rules('networking/v1.NetworkPolicyEgressRule', (r) => [r.list('to', peer)]);

/** Source: `ValidateNetworkPolicySpec` in pkg/apis/networking/validation/validation.go. */
const networkPolicySpec = rules('networking/v1.NetworkPolicySpec', (r) => [
  r.struct('podSelector', labelSelector),
  r.list('ingress', ingressRule),
  r.list('egress', egressRule),
]);

export const networkPolicy = rules('networking/v1.NetworkPolicy', (r) => [r.struct('spec', networkPolicySpec)]);
