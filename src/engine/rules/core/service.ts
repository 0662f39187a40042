import { required, supported, text } from '../checks.ts';
import { endpointAddress, ipAddress } from '../formats/ip-addresses.ts';
import { label } from '../formats/labels.ts';
import { dnsSubdomain } from '../formats/names.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { descend, field, items, type Subject } from '../subject.ts';
import { clusterIpsAreGiven, noClusterIps } from './service-cluster-ips.ts';
import { kubeletPortIsClosed, loadBalancerFields, sourceRanges } from './service-load-balancer.ts';
import { nodePortsAreFree } from './service-node-ports.ts';
import { nodePortsDiffer, portsDiffer, servicePorts } from './service-port.ts';
import { affinityTimeout, externalTraffic, internalTraffic, trafficDistribution } from './service-traffic.ts';
import { clusterIps, isHeadless, refuseForType, typeOf } from './service-type.ts';

const hints = 'service.kubernetes.io/topology-aware-hints';
const mode = 'service.kubernetes.io/topology-mode';

/** The old annotation and the new one may both be there if they say the same. */
const oneTopology: Check = (service, report) => {
  const [before, now] = [hints, mode].map((name) => descend(service, 'metadata', 'annotations', name)) as [
    Subject,
    Subject,
  ];
  if (!before.value || !now.value || text(before) === text(now)) return;
  report.refuse(
    now.with({ step: { key: mode } }),
    'FieldValueInvalid',
    'fields-must-match',
    { first: hints, second: mode },
    {
      says: ['annotations-must-match', hints],
      related: [{ role: 'first-definition', at: before.at }],
    },
  );
};

/** A Service needs a port unless it has no cluster IP or only stands for an external name. */
const hasPorts: Check = (spec, report) => {
  const ports = field(spec, 'ports');
  if (isZero(ports) && !isHeadless(spec) && typeOf(spec) !== 'ExternalName') required(ports, report);
};

/** A name may end with a dot, as DNS writes one that is complete. */
const externalName: Check = (spec, report) => {
  const name = field(spec, 'externalName');
  const host = text(name).replace(/\.$/, '');
  if (host === '') required(name, report);
  else
    dnsSubdomain(name.value?.kind === 'string' ? name.with({ value: { ...name.value, value: host } }) : name, report);
};

const fitsType: Check = (spec, report) => {
  const type = typeOf(spec);
  if ((type === 'LoadBalancer' || type === 'NodePort') && isHeadless(spec)) {
    const says = ['none-not-for-type', type] as const;
    refuseForType(clusterIps(spec)[0]!, 'FieldValueInvalid', 'ClusterIP', says, report);
  }
  if (type !== 'ExternalName') return;
  const others = 'ClusterIP, NodePort, LoadBalancer';
  const refuse = (subject: Subject): void =>
    refuseForType(subject, 'FieldValueForbidden', others, ['not-for-external-name'], report);
  noClusterIps(refuse)(spec, report);
  externalName(spec, report);
};

/** An address from outside at which the Service listens, too. */
const externalIp: Check = (address, report) => {
  const before = report.findings.length;
  ipAddress(address, report);
  if (report.findings.length === before) endpointAddress(address, report);
};

const clusterIpHasNoNodePorts: Check = (spec, report) => {
  if (typeOf(spec) !== 'ClusterIP') return;
  for (const port of items(field(spec, 'ports'))) {
    const nodePort = field(port, 'nodePort');
    if (isZero(nodePort)) continue;
    refuseForType(nodePort, 'FieldValueForbidden', 'NodePort, LoadBalancer', ['not-for-cluster-ip'], report);
  }
};

/** Source: `validateService` in pkg/apis/core/validation/validation.go. */
const serviceSpec = rules('core/v1.ServiceSpec', (r) => [
  r.check(hasPorts),
  r.before('1.33', r.check(kubeletPortIsClosed)),
  r.check(fitsType),
  r.check(servicePorts),
  r.map('selector', label),
  r.unlessZero('sessionAffinity', supported('ClientIP', 'None')),
  r.check(affinityTimeout),
  r.each('externalIPs', externalIp),
  r.unlessZero('type', supported('ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort')),
  r.check(clusterIpHasNoNodePorts),
  r.check(nodePortsDiffer),
  r.check(portsDiffer),
]);

const behindSourceRanges = rules('core/v1.ServiceSpec', (r) => [
  r.check(loadBalancerFields),
  r.check(externalTraffic),
  r.check(internalTraffic),
  r.check(trafficDistribution),
]);

const given = rules('core/v1.ServiceSpec', (r) => [r.check(clusterIpsAreGiven)]);
const opened = rules('core/v1.ServiceSpec', (r) => [r.check(nodePortsAreFree)]);

/** What a Service gets from the cluster before it is judged. Source: `beginCreate` in pkg/registry/core/service/storage. */
export const serviceGiven = rules('core/v1.Service', (r) => [
  r.check((service, report) => {
    const before = report.findings.length;
    r.struct('spec', given)(service, report);
    if (report.findings.length === before) r.struct('spec', opened)(service, report);
  }),
]);

export const service = rules('core/v1.Service', (r) => [
  r.check(oneTopology),
  r.struct('spec', serviceSpec),
  r.check(sourceRanges),
  r.struct('spec', behindSourceRanges),
]);
