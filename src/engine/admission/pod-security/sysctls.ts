import { itemsOf, get, stringOf } from '../../yaml/value.ts';
import { fieldPlace } from '../place.ts';
import { valueAt } from './pod-view.ts';
import type { Check } from './violation.ts';

/** Settings of the kernel that concern the Pod alone, with the version of the policy that allows them first. */
const safe: ReadonlyMap<string, number> = new Map([
  ['kernel.shm_rmid_forced', 0],
  ['net.ipv4.ip_local_port_range', 0],
  ['net.ipv4.tcp_syncookies', 0],
  ['net.ipv4.ping_group_range', 0],
  ['net.ipv4.ip_unprivileged_port_start', 0],
  ['net.ipv4.ip_local_reserved_ports', 27],
  ['net.ipv4.tcp_keepalive_time', 29],
  ['net.ipv4.tcp_fin_timeout', 29],
  ['net.ipv4.tcp_keepalive_intvl', 29],
  ['net.ipv4.tcp_keepalive_probes', 29],
  ['net.ipv4.tcp_rmem', 32],
  ['net.ipv4.tcp_wmem', 32],
  ['net.ipv4.tcp_slow_start_after_idle', 37],
  ['net.ipv4.tcp_notsent_lowat', 37],
]);

/** Source: check_sysctls.go in k8s.io/pod-security-admission/policy. */
export const sysctls: Check = ({ self }, { minor }) => {
  const bad = itemsOf(valueAt(self.value, 'securityContext', 'sysctls')).flatMap((sysctl, index) => {
    const name = stringOf(get(sysctl, 'name')) ?? '';
    const since = safe.get(name);
    if (since !== undefined && minor >= since) return [];
    const own = { at: sysctl.at, path: `${self.place.path}.securityContext.sysctls[${index}]` };
    return [{ demand: 'sysctl' as const, value: name, place: fieldPlace(sysctl, own, ['name']) }];
  });
  if (bad.length === 0) return undefined;
  return { says: ['sysctls-forbidden', bad.map(({ value }) => value).join(', ')], breaches: bad };
};
