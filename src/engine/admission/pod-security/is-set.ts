import { get, stringOf, type Value } from '../../yaml/value.ts';
import { valueAt, type PodView } from './pod-view.ts';

export const isTrue = (value: Value | undefined): boolean => value?.kind === 'bool' && value.value;
export const isFalse = (value: Value | undefined): boolean => value?.kind === 'bool' && !value.value;

/** What Windows does not know need not be set there, since version 1.25 of the policy. */
export const isWindows = ({ self }: PodView): boolean => stringOf(valueAt(self.value, 'os', 'name')) === 'windows';

/** The root of such a Pod is nobody on the node. Source: helpers.go in k8s.io/pod-security-admission/policy. */
export const hasOwnUsers = ({ self }: PodView): boolean => isFalse(get(self.value, 'hostUsers'));
