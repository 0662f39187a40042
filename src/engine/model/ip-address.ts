/**
 * An IP address. An IPv4 address written as IPv6 (`::ffff:10.0.0.1`) is an IPv4 address, as for Go.
 * `strict` is false for what only Kubernetes' old, lenient reader takes: leading zeros.
 */
export type IpAddress = {
  readonly family: 4 | 6;
  readonly bits: bigint;
  readonly mapped: boolean;
  readonly strict: boolean;
};

/** A block of addresses such as `10.0.0.0/8`. `from` has no bits beyond the prefix; `given` is the address as written. */
export type IpBlock = {
  readonly given: IpAddress;
  readonly from: bigint;
  readonly prefix: number;
  readonly strict: boolean;
};

/** Longer texts are no addresses; it bounds the work. */
const longest = 64;

/**
 * Reads an address; `undefined` for a text that is none.
 * Source: `ParseIPSloppy` in k8s.io/utils/net, which takes leading zeros, and `netip.ParseAddr`, which does not.
 */
export function ipAddressOf(text: string): IpAddress | undefined {
  if (text.length > longest) return undefined;
  if (!text.includes(':')) {
    const four = fourOf(text);
    return four && { family: 4, mapped: false, ...four };
  }
  return sixOf(text);
}

/** Reads a block; `undefined` for a text that is none. Source: `ParseCIDRSloppy`, same package. */
export function ipBlockOf(text: string): IpBlock | undefined {
  const slash = text.indexOf('/');
  const given = slash < 0 ? undefined : ipAddressOf(text.slice(0, slash));
  const length = text.slice(slash + 1);
  if (!given || !/^\d{1,8}$/.test(length)) return undefined;
  const width = given.mapped ? 128 : widthOf(given);
  const prefix = Number(length);
  if (prefix > width) return undefined;
  const hostBits = BigInt(Math.min(width - prefix, widthOf(given)));
  const strict = given.strict && String(prefix) === length;
  return { given, from: (given.bits >> hostBits) << hostBits, prefix, strict };
}

/** Whether a block holds an address of its own family. */
export function blockContains(block: IpBlock, address: IpAddress | IpBlock): boolean {
  const inner = 'given' in address ? address.given : address;
  if (inner.family !== block.given.family) return false;
  const shift = BigInt(Math.max(widthOf(block.given) - block.prefix, 0));
  return inner.bits >> shift === block.from >> shift;
}

/** The address as Go prints it: dotted decimal, or IPv6 in the form of RFC 5952. */
export function printIpAddress({ family, bits }: IpAddress): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => String((bits >> shift) & 255n)).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => ((bits >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  const zeros = longestZeros(groups);
  if (zeros.length < 2) return groups.join(':');
  return `${groups.slice(0, zeros.start).join(':')}::${groups.slice(zeros.start + zeros.length).join(':')}`;
}

const widthOf = ({ family }: IpAddress): number => (family === 4 ? 32 : 128);

function fourOf(text: string): { bits: bigint; strict: boolean } | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d+$/.test(part) && Number(part) <= 255)) return undefined;
  const strict = parts.every((part) => String(Number(part)) === part);
  return { bits: parts.reduce((bits, part) => (bits << 8n) | BigInt(part), 0n), strict };
}

function sixOf(text: string): IpAddress | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [left, right] = halves.map((half) => groupsOf(half));
  if (!left || (halves.length === 2 && !right)) return undefined;
  const written = left.groups.length + (right?.groups.length ?? 0);
  if (halves.length === 2 ? written > 7 : written !== 8) return undefined;
  if (halves.length === 2 && left.endsInFour) return undefined;
  const groups = [...left.groups, ...Array<number>(8 - written).fill(0), ...(right?.groups ?? [])];
  const bits = groups.reduce((sum, group) => (sum << 16n) | BigInt(group), 0n);
  const strict = left.strict && (right?.strict ?? true);
  const mapped = bits >> 32n === 0xffffn;
  return mapped ? { family: 4, bits: bits & 0xffffffffn, mapped, strict } : { family: 6, bits, mapped, strict };
}

type Groups = { groups: number[]; strict: boolean; endsInFour: boolean };

/** The groups of one side of a `::`; the last may be an IPv4 address, which makes two. */
function groupsOf(text: string): Groups | undefined {
  if (text === '') return { groups: [], strict: true, endsInFour: false };
  const parts = text.split(':');
  const groups: number[] = [];
  let strict = true;
  for (const [index, part] of parts.entries()) {
    if (index === parts.length - 1 && part.includes('.')) {
      const four = fourOf(part);
      if (!four) return undefined;
      groups.push(Number(four.bits >> 16n), Number(four.bits & 0xffffn));
      return { groups, strict: strict && four.strict, endsInFour: true };
    }
    if (!/^[0-9a-fA-F]+$/.test(part) || parseInt(part, 16) > 0xffff) return undefined;
    strict &&= part.length <= 4;
    groups.push(parseInt(part, 16));
  }
  return { groups, strict, endsInFour: false };
}

function longestZeros(groups: readonly string[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let end = start;
    while (groups[end] === '0') end++;
    if (end - start > best.length) best = { start, length: end - start };
  }
  return best;
}
