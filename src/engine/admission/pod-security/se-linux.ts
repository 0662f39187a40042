import { stringOf } from '../../yaml/value.ts';
import { valueAt, type ContainerView } from './pod-view.ts';
import { breachesAt, distinct, joined, joinQuote, settersSaid, type Check } from './violation.ts';

const contextTypes = ['', 'container_t', 'container_init_t', 'container_kvm_t'];

/** Source: check_seLinuxOptions.go in k8s.io/pod-security-admission/policy. */
export const seLinuxOptions: Check = (pod, { minor }) => {
  const allowed = minor >= 31 ? [...contextTypes, 'container_engine_t'] : contextTypes;
  const steps = ['securityContext', 'seLinuxOptions'];
  const field = ({ value }: ContainerView, name: string): string => stringOf(valueAt(value, ...steps, name)) ?? '';
  const all = [pod.self, ...pod.containers];
  const withType = all.filter((one) => !allowed.includes(field(one, 'type')));
  const withUser = all.filter((one) => field(one, 'user') !== '');
  const withRole = all.filter((one) => field(one, 'role') !== '');
  const setters = settersSaid(pod, [...withType, ...withUser, ...withRole]);
  if (!setters) return undefined;
  const types = distinct(withType.map((one) => field(one, 'type')));
  const [first, ...others] = [
    ...(types.length > 0 ? [[types.length === 1 ? 'se-linux-type' : 'se-linux-types', joinQuote(types)] as const] : []),
    ...(withUser.length > 0 ? [['se-linux-user'] as const] : []),
    ...(withRole.length > 0 ? [['se-linux-role'] as const] : []),
  ];
  return {
    says: ['se-linux-forbidden', setters, joined('joined-by-semicolon', [first!, ...others])],
    breaches: [
      ...breachesAt(withType, [...steps, 'type'], { demand: 'se-linux' }),
      ...breachesAt(withUser, [...steps, 'user'], { demand: 'se-linux' }),
      ...breachesAt(withRole, [...steps, 'role'], { demand: 'se-linux' }),
    ],
  };
};
