import { safeSysctls } from '../../model/safe-sysctls.ts';
import { itemsOf, get, stringOf } from '../../yaml/value.ts';
import { fieldPlace } from '../place.ts';
import { valueAt } from './pod-view.ts';
import type { Check } from './violation.ts';

/** Source: check_sysctls.go in k8s.io/pod-security-admission/policy. */
export const sysctls: Check = ({ self }, { minor }) => {
  const bad = itemsOf(valueAt(self.value, 'securityContext', 'sysctls')).flatMap((sysctl, index) => {
    const name = stringOf(get(sysctl, 'name')) ?? '';
    const since = safeSysctls.get(name);
    if (since !== undefined && minor >= since) return [];
    const own = { at: sysctl.at, path: `${self.place.path}.securityContext.sysctls[${index}]` };
    return [{ demand: 'sysctl' as const, value: name, place: fieldPlace(sysctl, own, ['name']) }];
  });
  if (bad.length === 0) return undefined;
  return { says: ['sysctls-forbidden', bad.map(({ value }) => value).join(', ')], breaches: bad };
};
