import { endpoints } from '../core/endpoints.ts';
import { serviceWarnings } from '../core/service-warnings.ts';
import { service, serviceGiven } from '../core/service.ts';
import { endpointsWarnings } from '../core/warnings.ts';
import { endpointSlice } from '../discovery/endpoint-slice.ts';
import { ingressClass } from '../networking/ingress-class.ts';
import { ingress } from '../networking/ingress.ts';
import { networkPolicy } from '../networking/network-policy.ts';
import { endpointSliceWarnings, ingressWarnings, networkPolicyWarnings } from '../networking/warnings.ts';
import type { JudgesByKind, KindJudges } from '../kind-judges.ts';

/** Services and what leads to them. */
export const networkJudges: JudgesByKind = new Map<string, KindJudges>([
  ['v1 Service', { given: serviceGiven, rules: service, warnings: serviceWarnings }],
  ['networking.k8s.io/v1 Ingress', { rules: ingress, warnings: ingressWarnings }],
  ['networking.k8s.io/v1 IngressClass', { rules: ingressClass }],
  ['networking.k8s.io/v1 NetworkPolicy', { rules: networkPolicy, warnings: networkPolicyWarnings }],
  ['v1 Endpoints', { rules: endpoints, warnings: endpointsWarnings }],
  ['discovery.k8s.io/v1 EndpointSlice', { rules: endpointSlice, warnings: endpointSliceWarnings }],
]);
