/** Ports that are open, by protocol: ranges in ascending order that do not touch. */
export type PortSet = readonly PortRange[];
export type PortRange = { readonly protocol: Protocol; readonly first: number; readonly last: number };
export const protocols = ['TCP', 'UDP', 'SCTP'] as const;
export type Protocol = (typeof protocols)[number];

const last = 65535;
export const allPorts: PortSet = protocols.map((protocol) => ({ protocol, first: 1, last }));
export const noPorts: PortSet = [];

/** Whether every port of every protocol is open. */
export function isAll(set: PortSet): boolean {
  return set.length === protocols.length && set.every((range) => range.first === 1 && range.last === last);
}

/** Ports that are open in one of the sets. */
export function union(...sets: readonly PortSet[]): PortSet {
  const merged: PortRange[] = [];
  for (const range of sets.flat().sort(byPlace)) {
    const before = merged.at(-1);
    if (before && before.protocol === range.protocol && range.first <= before.last + 1) {
      merged[merged.length - 1] = { ...before, last: Math.max(before.last, range.last) };
    } else merged.push(range);
  }
  return merged;
}

/** Ports that are open in both. */
export function intersection(a: PortSet, b: PortSet): PortSet {
  return a
    .flatMap((one) =>
      b.flatMap((other): PortRange | [] => {
        const first = Math.max(one.first, other.first);
        const end = Math.min(one.last, other.last);
        return one.protocol === other.protocol && first <= end ? { protocol: one.protocol, first, last: end } : [];
      }),
    )
    .sort(byPlace);
}

function byPlace(a: PortRange, b: PortRange): number {
  return protocols.indexOf(a.protocol) - protocols.indexOf(b.protocol) || a.first - b.first;
}
