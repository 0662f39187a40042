import { numberOf, text } from '../checks.ts';
import { ipBlock } from '../formats/ip-addresses.ts';
import { qualifiedName } from '../formats/labels.ts';
import type { Check } from '../rules.ts';
import { descend, field, items, type Subject } from '../subject.ts';
import { refuseForType, typeOf } from './service-type.ts';

const annotation = 'service.beta.kubernetes.io/load-balancer-source-ranges';

const isBalanced = (spec: Subject): boolean => typeOf(spec) === 'LoadBalancer';

/** Without the spaces around it, which the server allows. */
const block = (subject: Subject, part: string): Subject =>
  subject.value?.kind === 'string' ? subject.with({ value: { ...subject.value, value: part.trim() } }) : subject;

/** From where a load balancer takes connections: in a field, or in an annotation as before there was one. */
export const sourceRanges: Check = (service, report) => {
  const spec = field(service, 'spec', 'core/v1.ServiceSpec');
  const onlyBalanced = (subject: Subject): void => {
    if (isBalanced(spec)) return;
    refuseForType(subject, 'FieldValueForbidden', 'LoadBalancer', ['only-for-load-balancer'], report);
  };
  const written = field(spec, 'loadBalancerSourceRanges').with({ step: 'LoadBalancerSourceRanges' });
  const ranges = items(written);
  if (ranges.length > 0) {
    onlyBalanced(written);
    for (const range of ranges) ipBlock(block(range, text(range)), report);
    return;
  }
  const found = descend(service, 'metadata', 'annotations', annotation);
  if (!found.value) return;
  const old = found.with({ step: { key: annotation } });
  onlyBalanced(old);
  if (text(old).trim() !== '') for (const part of text(old).trim().split(',')) ipBlock(block(old, part), report);
};

/** Fields that only a load balancer reads. */
export const loadBalancerFields: Check = (spec, report) => {
  for (const name of ['allocateLoadBalancerNodePorts', 'loadBalancerClass']) {
    const found = field(spec, name);
    if (!found.value) continue;
    if (!isBalanced(spec)) {
      refuseForType(found, 'FieldValueForbidden', 'LoadBalancer', ['only-for-load-balancer'], report);
    } else if (name === 'loadBalancerClass') qualifiedName(found, report);
  }
};

const kubelet = 10250;

/** Up to 1.32 a load balancer may not open the port of the kubelet. */
export const kubeletPortIsClosed: Check = (spec, report) => {
  if (!isBalanced(spec)) return;
  for (const port of items(field(spec, 'ports'))) {
    const number = field(port, 'port');
    if (numberOf(number) !== kubelet) continue;
    const args = { field: 'port', type: 'LoadBalancer', meant: 'ClusterIP' };
    const says = ['kubelet-port', kubelet] as const;
    report.refuse(port, 'FieldValueInvalid', 'field-not-for-service-type', args, {
      at: number.at,
      value: kubelet,
      says,
    });
  }
};
