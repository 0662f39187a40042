import { blockContains, ipAddressOf, ipBlockOf, printIpAddress } from '../../model/ip-address.ts';
import { toJson, type Json } from '../../yaml/to-json.ts';
import { duplicate, lastStep, supported, text } from '../checks.ts';
import type { ClusterIpFault } from '../codes.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { ipAddress } from '../formats/ip-addresses.ts';
import type { Extras, Report } from '../report.ts';
import type { Check } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';
import { clusterIps, isHeadless, typeOf } from './service-type.ts';

/** The cluster of the recordings: one family, and the range that kubeadm chooses. */
const cluster = { family: 'IPv4', range: '10.96.0.0/12' } as const;

const familyOf = (ip: Subject): string | undefined => {
  const address = ipAddressOf(text(ip));
  return address && `IPv${address.family}`;
};

/** The cluster IPs as the server prints them, all together. */
const printed = (spec: Subject): Json => clusterIps(spec).map(({ value }) => (value ? toJson(value) : ''));

function refuseIp(subject: Subject, fault: ClusterIpFault, says: ServerSaying, report: Report, extras: Extras): void {
  const args = { field: lastStep(subject), value: text(subject), fault, range: cluster.range };
  report.refuse(subject, 'FieldValueInvalid', 'cluster-ip-wrong', args, { ...extras, says });
}

/** `clusterIP` repeats the first of `clusterIPs`. */
const firstIsTheOne: Check = (spec, report) => {
  const [one, list] = [field(spec, 'clusterIP'), field(spec, 'clusterIPs')];
  const [first] = clusterIps(spec);
  if (!first || (text(one) !== '' && text(first) === text(one))) return;
  const isAlone = text(one) === '';
  const related = isAlone ? [] : [{ role: 'first-definition', at: one.at } as const];
  const says = [isAlone ? 'ips-without-ip' : 'first-is-cluster-ip'] as const;
  refuseIp(list, isAlone ? 'alone' : 'first-differs', says, report, { value: printed(spec), related });
};

const knownFamily = supported('IPv4', 'IPv6');
const knownPolicy = supported('PreferDualStack', 'RequireDualStack', 'SingleStack');

const familiesAndPolicy: Check = (spec, report) => {
  const seen = new Map<string, Subject>();
  for (const family of items(field(spec, 'ipFamilies'))) {
    knownFamily(family, report);
    const first = seen.get(text(family));
    if (first) duplicate(family, first.at, 'ipFamilies', report, { value: text(family) });
    else seen.set(text(family), family);
  }
  const policy = field(spec, 'ipFamilyPolicy');
  if (policy.value) knownPolicy(policy, report);
};

/** Source: `ValidateServiceClusterIPsRelatedFields` in pkg/apis/core/validation/validation.go. */
const fieldsAgree: Check = (spec, report) => {
  firstIsTheOne(spec, report);
  familiesAndPolicy(spec, report);
  const [list, ips] = [field(spec, 'clusterIPs'), clusterIps(spec)];
  const before = report.findings.length;
  const all = { value: printed(spec) };
  for (const [index, ip] of ips.entries()) {
    if (index > 0 || text(ip) !== 'None') ipAddress(ip, report);
    else if (ips.length > 1) refuseIp(list, 'none-among-others', ['none-alone'], report, { ...all, at: ip.at });
  }
  const isWrong = report.findings.length > before;
  if (ips.length > 2) refuseIp(list, 'too-many', ['up-to-two'], report, all);
  if (isWrong) return;
  if (ips.length > 1 && new Set(ips.map(familyOf)).size < 2) {
    refuseIp(list, 'same-family', ['one-for-each-family'], report, all);
  }
  if (isHeadless(spec)) return;
  for (const [index, family] of items(field(spec, 'ipFamilies')).entries()) {
    const ip = ips[index];
    const isSix = text(family) === 'IPv6';
    if (!ip || (!isSix && text(family) !== 'IPv4') || (familyOf(ip) === 'IPv6') === isSix) continue;
    const related = [{ role: 'first-definition', at: family.at }] as const;
    refuseIp(ip, 'other-family', ['expected-family', isSix ? 'IPv6' : 'IPv4', index], report, { related });
  }
};

type Families = { readonly name: string; readonly subject: Subject }[];

/** What the Service asks for has to be there in the cluster. Source: `initIPFamilyFields` in pkg/registry/core/service/storage/alloc.go. */
const familiesAreThere: Check = (spec, report) => {
  const policy = field(spec, 'ipFamilyPolicy');
  const ips = clusterIps(spec);
  const isFree = text(field(spec, 'clusterIP')) === 'None' && selectsNothing(spec);
  const wanted = text(policy) || (isFree ? 'RequireDualStack' : 'SingleStack');
  const families: Families = items(field(spec, 'ipFamilies')).map((subject) => ({ name: text(subject), subject }));
  const refuse = (subject: Subject, fault: 'two-in-one' | 'no-such-family', says: ServerSaying, value: Json): void => {
    const args = { field: lastStep(subject), value: text(subject), fault };
    report.refuse(subject, 'FieldValueInvalid', 'ip-families-wrong', args, { says, value });
  };
  const before = report.findings.length;
  if (wanted === 'SingleStack') {
    if (ips.length === 2) refuse(policy, 'two-in-one', ['dual-stack-for-ips'], wanted);
    if (families.length === 2) refuse(policy, 'two-in-one', ['dual-stack-for-families'], wanted);
  }
  for (const [index, ip] of isHeadless(spec) ? [] : ips.entries()) {
    const name = familyOf(ip);
    if (name === undefined || index < families.length) continue;
    if (name === cluster.family) families.push({ name, subject: ip });
    else refuse(ip, 'no-such-family', ['family-not-configured', name], printed(spec));
  }
  if (isFree || report.findings.length > before) return;
  if (wanted === 'RequireDualStack') refuse(policy, 'no-such-family', ['no-dual-stack'], wanted);
  for (const { name, subject } of families) {
    if (name !== cluster.family) refuse(subject, 'no-such-family', ['not-configured'], name);
  }
};

function selectsNothing(spec: Subject): boolean {
  const { value } = field(spec, 'selector');
  return value?.kind !== 'map' || value.entries.size === 0;
}

/** An address that is written has to lie in the cluster's range; neither its first nor its last address is given out. */
const addressIsInRange: Check = (spec, report) => {
  const [ip] = clusterIps(spec);
  const address = ip && ipAddressOf(text(ip));
  const range = ipBlockOf(cluster.range);
  if (!ip || !address || !range) return;
  const last = range.from | ((1n << BigInt(32 - range.prefix)) - 1n);
  if (blockContains(range, address) && address.bits > range.from && address.bits < last) return;
  const says = ['ip-not-in-range', text(ip), printIpAddress(address), cluster.range] as const;
  refuseIp(ip, 'not-in-range', says, report, { path: 'spec.clusterIPs', value: printed(spec) });
};

/**
 * The server gives a Service its addresses before it looks at anything else of it, and stops at the first of these
 * steps that fails. Source: `allocateCreate` in pkg/registry/core/service/storage/alloc.go.
 */
export const clusterIpsAreGiven: Check = (spec, report) => {
  if (typeOf(spec) === 'ExternalName') return;
  const before = report.findings.length;
  for (const step of [fieldsAgree, familiesAreThere, addressIsInRange]) {
    step(spec, report);
    if (report.findings.length > before) return;
  }
};

/** A name of another system has no address in the cluster. */
export const noClusterIps =
  (refuse: (subject: Subject) => void): Check =>
  (spec) => {
    const list = field(spec, 'clusterIPs');
    const [first] = clusterIps(spec);
    if (first) refuse(list.with({ at: first.at }));
    for (const name of ['ipFamilies', 'ipFamilyPolicy']) {
      const found = field(spec, name);
      if (name === 'ipFamilies' ? items(found).length > 0 : found.value) refuse(found);
    }
  };
