import { get, stringOf } from '../../yaml/value.ts';
import type { Member } from '../members.ts';
import type { Resolve } from './context.ts';
import { perSet } from './per-set.ts';

/** The Pod of the input that has an address, where its status is written down. */
export const backingPodByAddress: Resolve = (row, { value, at, path }, { from, members }) => {
  const pod = podsByAddress(members).get(stringOf(value) ?? '');
  return pod ? [{ by: 'many', row, from, at, path, targets: [pod], isCut: false }] : [];
};

const podsByAddress = perSet((members): ReadonlyMap<string, Member> => {
  const addressed = members.ofKind('/Pod').all.flatMap((pod) => {
    const address = stringOf(get(get(pod.resource.root, 'status'), 'podIP'));
    return address ? [[address, pod] as const] : [];
  });
  return new Map(addressed);
});
