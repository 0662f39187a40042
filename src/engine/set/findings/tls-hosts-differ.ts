import type { Span } from '../../../text/span.ts';
import { get, itemsOf, stringOf, type Value } from '../../yaml/value.ts';
import { setFinding, type SetCheck, type SetFinding } from '../finding.ts';
import type { Member } from '../members.ts';
import type { Effort } from '../effort.ts';

/** A host where it is written. */
type Host = { readonly name: string; readonly at: Span; readonly path: string };

/**
 * An Ingress that has a certificate for a host that no rule serves, or serves a host for which it has none beside others
 * that have one. A wildcard stands for exactly one label.
 * Source: "TLS" and "Hostname wildcards" in kubernetes.io/docs/concepts/services-networking/ingress.
 */
export const tlsHostsDiffer: SetCheck = ({ members, effort }) =>
  members.ofKind('networking.k8s.io/Ingress').all.flatMap((ingress) => differences(ingress, effort));

function differences(ingress: Member, effort: Effort): readonly SetFinding[] {
  const spec = get(ingress.resource.root, 'spec');
  const tls = itemsOf(get(spec, 'tls'));
  if (tls.length === 0) return [];
  const rules = itemsOf(get(spec, 'rules'));
  const served = rules.flatMap((rule, index) => hostAt(get(rule, 'host'), `spec.rules[${index}].host`));
  const certified = tls.flatMap((entry, index) =>
    itemsOf(get(entry, 'hosts')).flatMap((host, at) => hostAt(host, `spec.tls[${index}].hosts[${at}]`)),
  );
  // A rule without a host, and the backend for the rest, serve every host; an entry without hosts is for every host.
  const servesAll = served.length < rules.length || rules.length === 0 || get(spec, 'defaultBackend') !== undefined;
  const certifiesAll = tls.some((entry) => itemsOf(get(entry, 'hosts')).length === 0);
  const isServed = matcher(served);
  const isCertified = matcher(certified);
  const bare = certifiesAll ? [] : served.filter((host) => !isCertified(host.name));
  const bareNames = bare.map(({ name }) => name);
  const meantByName = new Set<string>();

  const unused = (servesAll ? [] : certified).flatMap((host): SetFinding[] => {
    if (isServed(host.name)) return [];
    // A wildcard is written on purpose.
    const near = (host.name.startsWith('*.') ? undefined : effort.suggest(host.name, bareNames)) ?? '';
    meantByName.add(near);
    return [difference(ingress, host, 'no-rule', near)];
  });
  const without = bare.flatMap((host) =>
    meantByName.has(host.name) ? [] : difference(ingress, host, 'no-certificate', ''),
  );
  return [...unused, ...without];
}

function difference(
  ingress: Member,
  { name, at, path }: Host,
  fault: 'no-rule' | 'no-certificate',
  near: string,
): SetFinding {
  return setFinding(ingress, {
    code: 'tls-hosts-differ',
    args: { host: name, fault, near },
    severity: 'warning',
    certainty: 'probably-not-meant',
    at,
    path,
    fixes: near === '' ? [] : [{ id: 'replace-with', text: near }],
  });
}

function hostAt(value: Value | undefined, path: string): Host | [] {
  const name = stringOf(value);
  return value && name ? { name, at: value.at, path } : [];
}

/** Whether one of these hosts is this one, stands for it, or is one that it stands for. */
function matcher(hosts: readonly Host[]): (name: string) => boolean {
  const names = new Set(hosts.map(({ name }) => name));
  const parents = new Set(hosts.map(({ name }) => above(name)));
  return (name) => names.has(name) || (name.startsWith('*.') ? parents.has(above(name)) : names.has(`*${above(name)}`));
}

/** The host without its first label: `.example.com` of `www.example.com`. */
function above(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? '' : name.slice(dot);
}
