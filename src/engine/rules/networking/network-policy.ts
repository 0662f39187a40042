import { blockContains, ipBlockOf } from '../../model/ip-address.ts';
import { lastStep, numberOf, required, supported, text, withBounds } from '../checks.ts';
import { ipBlock as isIpBlock, refuseBlock } from '../formats/ip-addresses.ts';
import { port as portNumber, portNumberOrName } from '../formats/ports.ts';
import { labelSelector } from '../meta/label-selector.ts';
import { isSince } from '../../schema/release.ts';
import { rules, type Check } from '../rules.ts';
import { field, items } from '../subject.ts';

/** `except` cuts holes into `cidr`, so each must lie within it and be smaller. */
const exceptionsLieWithin: Check = (block, report) => {
  const whole = ipBlockOf(text(field(block, 'cidr')));
  if (!whole) return;
  for (const exception of items(field(block, 'except'))) {
    isIpBlock(exception, report);
    const hole = ipBlockOf(text(exception));
    if (!hole || (blockContains(whole, hole) && whole.prefix < hole.prefix)) continue;
    refuseBlock(exception, 'not-within', ['strict-subset'], report);
  }
};

/** Source: `ValidateIPBlock` in pkg/apis/networking/validation/validation.go. */
const ipBlock = rules('networking/v1.IPBlock', (r) => [
  r.declared('1.37', r.required('cidr')),
  r.unlessZero('cidr', isIpBlock),
  r.check(exceptionsLieWithin),
]);

/** A peer is Pods, namespaces, Pods of namespaces, or a block of addresses. */
const isOnePeer: Check = (peer, report) => {
  const block = field(peer, 'ipBlock');
  const other = ['podSelector', 'namespaceSelector'].map((name) => field(peer, name)).find(({ value }) => value);
  if (!block.value && !other) required(peer, report, { says: ['one-peer'] });
  if (!block.value || !other) return;
  const args = { first: lastStep(other), second: 'ipBlock' };
  report.refuse(peer, 'FieldValueForbidden', 'fields-exclude-each-other', args, {
    at: block.at,
    says: ['block-and-peer'],
    related: [{ role: 'first-definition', at: other.at }],
  });
};

/** Source: `ValidateNetworkPolicyPeer`, same file. */
const peer = rules('networking/v1.NetworkPolicyPeer', (r) => [
  r.pointer('podSelector', labelSelector),
  r.pointer('namespaceSelector', labelSelector),
  r.pointer('ipBlock', ipBlock),
  r.check(isOnePeer),
]);

/** `endPort` makes a range of `port`, which must then be a number that is not above it. */
const endsARange: Check = (subject, report) => {
  const [first, last] = [field(subject, 'port'), field(subject, 'endPort')];
  if (!last.value) return;
  if (!first.value || first.value.kind === 'string') {
    const says = first.value ? 'end-port-named-port' : 'end-port-alone';
    const args = { field: 'endPort', needs: 'port', fault: first.value ? 'number' : 'absent' } as const;
    report.refuse(last, 'FieldValueInvalid', 'field-needs-another', args, { says: [says] });
    return;
  }
  const [from, to] = [numberOf(first), numberOf(last)];
  if (to < from) {
    const args = withBounds({ field: 'endPort', value: text(last), min: from, max: 65535 });
    const value = isSince(report.kubernetes, '1.37') ? to : from;
    report.refuse(last, 'FieldValueInvalid', 'number-out-of-bounds', args, { says: ['end-port-below-port'], value });
  }
  portNumber(last, report);
};

const isNumber: Check = (subject, report) => {
  if (subject.value?.kind !== 'string') portNumber(subject, report);
};
const isName: Check = (subject, report) => {
  if (subject.value?.kind === 'string') portNumberOrName(subject, report);
};

/** Source: `ValidateNetworkPolicyPort`, same file. */
const port = rules('networking/v1.NetworkPolicyPort', (r) => [
  r.optional('protocol', supported('TCP', 'UDP', 'SCTP')),
  r.optional('port', isNumber),
  r.check(endsARange),
  r.optional('port', isName),
]);

const ingressRule = rules('networking/v1.NetworkPolicyIngressRule', (r) => [
  r.list('ports', port),
  r.list('from', peer),
]);
const egressRule = rules('networking/v1.NetworkPolicyEgressRule', (r) => [r.list('ports', port), r.list('to', peer)]);

const knownType = supported('Ingress', 'Egress');

const policyTypes: Check = (list, report) => {
  const types = items(list);
  if (types.length <= 2) {
    for (const each of types) knownType(each, report);
    return;
  }
  const args = { field: 'policyTypes', count: types.length, max: 2 };
  report.refuse(list, 'FieldValueInvalid', 'too-many-items', args, { says: ['two-policy-types'] });
};

/** Source: `ValidateNetworkPolicySpec`, same file. */
const networkPolicySpec = rules('networking/v1.NetworkPolicySpec', (r) => [
  r.struct('podSelector', labelSelector),
  r.list('ingress', ingressRule),
  r.list('egress', egressRule),
  r.optional('policyTypes', policyTypes),
]);

export const networkPolicy = rules('networking/v1.NetworkPolicy', (r) => [r.struct('spec', networkPolicySpec)]);
