import { lastStep, text } from '../checks.ts';
import type { RuleArgs } from '../codes.ts';
import { warnOfAddress, warnOfAddressOfOld, warnOfBlock, warnOfBlockOfOld } from '../formats/ip-warnings.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { descend, entries, field, items, type Subject } from '../subject.ts';
import { clusterIps, typeOf } from './service-type.ts';

const oldHints = 'service.kubernetes.io/topology-aware-hints';
const newHints = 'service.kubernetes.io/topology-mode';

function warnOfHints(service: Subject, report: Report): void {
  const old = entries(descend(service, 'metadata', 'annotations')).find(({ key }) => key === oldHints);
  if (!old) return;
  const args = { field: oldHints, instead: newHints, state: 'replaced' } as const;
  report.warn(old.subject, 'deprecated-field', args, ['annotation-replaced', oldHints, newHints], { at: old.keyAt });
}

type Reason = RuleArgs['field-without-effect']['because'];

function withoutEffect(subject: Subject, because: Reason, says: ServerSaying, report: Report): void {
  report.warn(subject, 'field-without-effect', { field: lastStep(subject), because }, says);
}

/** Without an address of its own a Service has nothing that could lead to its Pods. */
function isWithoutAddress(spec: Subject): boolean {
  return typeOf(spec) === 'ClusterIP' && text(field(spec, 'clusterIP')) === 'None';
}

function warnOfHeadless(spec: Subject, report: Report): void {
  const address = field(spec, 'loadBalancerIP');
  if (!isZero(address)) withoutEffect(address, 'headless', ['ignored-headless', 'loadBalancerIP'], report);
  const external = field(spec, 'externalIPs');
  if (items(external).length > 0) withoutEffect(external, 'headless', ['ignored-headless', 'externalIPs'], report);
  const affinity = field(spec, 'sessionAffinity');
  if (text(affinity) !== 'None') withoutEffect(affinity, 'headless', ['ignored-headless', 'SessionAffinity'], report);
}

function warnOfType(spec: Subject, report: Report): void {
  const [external, name] = [field(spec, 'externalIPs'), field(spec, 'externalName')];
  const isName = typeOf(spec) === 'ExternalName';
  if (isName && items(external).length > 0) withoutEffect(external, 'external-name', ['ignored-for-name'], report);
  if (!isName && !isZero(name)) withoutEffect(name, 'not-external-name', ['ignored-without-name'], report);
}

/** Since 1.33 odd addresses are warned of everywhere; before, in Services alone and in other words. */
function warnOfAddresses(addresses: readonly Subject[], report: Report): void {
  const warn = isSince(report.kubernetes, '1.33') ? warnOfAddress : warnOfAddressOfOld;
  for (const address of addresses) warn(address, report);
}

/** Source: `GetWarningsForService` in pkg/api/service/warnings.go. */
const warnOfService: Check = (service, report) => {
  const spec = field(service, 'spec');
  warnOfHints(service, report);
  const own = clusterIps(spec);
  if (text(own[0] ?? field(spec, 'clusterIP')) !== 'None') warnOfAddresses(own, report);
  const isHeadless = isWithoutAddress(spec);
  if (isHeadless && isSince(report.kubernetes, '1.34')) warnOfHeadless(spec, report);
  const external = field(spec, 'externalIPs');
  warnOfAddresses(items(external), report);
  const isUsed = items(external).length > 0 && !isHeadless && typeOf(spec) !== 'ExternalName';
  if (isUsed && isSince(report.kubernetes, '1.36')) {
    const args = { field: 'externalIPs', instead: '', state: 'avoided' } as const;
    report.warn(external, 'deprecated-field', args, ['external-ips-old']);
  }
  const balancer = field(spec, 'loadBalancerIP');
  if (!isZero(balancer)) warnOfAddresses([balancer], report);
  const warnOfRange = isSince(report.kubernetes, '1.33') ? warnOfBlock : warnOfBlockOfOld;
  for (const range of items(field(spec, 'loadBalancerSourceRanges'))) warnOfRange(range, report);
  warnOfType(spec, report);
  const distribution = field(spec, 'trafficDistribution');
  if (text(distribution) === 'PreferClose' && isSince(report.kubernetes, '1.35')) {
    const args = { field: 'PreferClose', instead: 'PreferSameZone', state: 'replaced' } as const;
    report.warn(distribution, 'deprecated-field', args, ['prefer-close'], {
      fixes: [{ id: 'replace-with', text: 'PreferSameZone' }],
    });
  }
};

export const serviceWarnings = rules('core/v1.Service', (r) => [r.check(warnOfService)]);
