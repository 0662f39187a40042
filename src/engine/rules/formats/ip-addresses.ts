import { ipAddressOf, ipBlockOf, printIpAddress, type IpAddress } from '../../model/ip-address.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { text } from '../checks.ts';
import type { AddressFault, BlockFault } from '../codes.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import type { Check } from '../rules.ts';
import type { Subject } from '../subject.ts';

/** Refuses an address, or the list it stands in. */
export function refuseAddress(
  subject: Subject,
  fault: AddressFault,
  says: ServerSaying,
  report: Report,
  path?: string,
) {
  const value = text(subject);
  report.refuse(
    subject,
    'FieldValueInvalid',
    'bad-ip-address',
    { value, fault },
    { value, says, ...(path !== undefined && { path }) },
  );
}

/**
 * An address in a field that is older than strict reading. Leading zeros, which some programs read as octal, and IPv4
 * written as IPv6 are refused since 1.36. Source: `IsValidIPForLegacyField` in k8s.io/apimachinery/pkg/util/validation.
 */
export const ipAddress: Check = (subject, report) => {
  const address = ipAddressOf(text(subject));
  if (!address) refuseAddress(subject, 'not-one', ['ip-address'], report);
  else if (isSince(report.kubernetes, '1.36')) strictly(address, subject, report);
};

/** An address in a newer field: always strict, and in the form of RFC 5952. Source: `IsValidIP`, same package. */
export const canonicalIpAddress: Check = (subject, report) => {
  const address = ipAddressOf(text(subject));
  if (!address) refuseAddress(subject, 'not-one', ['ip-address'], report);
  else if (!address.strict || address.mapped) strictly(address, subject, report);
  else if (printIpAddress(address) !== text(subject)) {
    refuseAddress(subject, 'not-canonical', ['canonical-form', printIpAddress(address)], report);
  }
};

function strictly({ strict, mapped }: IpAddress, subject: Subject, report: Report): void {
  if (!strict) refuseAddress(subject, 'leading-zeros', ['no-leading-zeros'], report);
  else if (mapped) refuseAddress(subject, 'mapped', ['not-mapped'], report);
}

/** An address at which something can be reached from elsewhere. Source: `ValidateEndpointIP` in core/validation. */
export const endpointAddress: Check = (subject, report) => {
  const address = ipAddressOf(text(subject));
  if (!address) {
    report.echo(subject, 'FieldValueInvalid', { value: text(subject), says: ['valid-ip-address'] });
    return;
  }
  const { family, bits } = address;
  const starts = (prefix: bigint, length: number): boolean =>
    bits >> BigInt((family === 4 ? 32 : 128) - length) === prefix;
  if (bits === 0n) refuseAddress(subject, 'unspecified', ['ip-unspecified', text(subject)], report);
  if (family === 4 ? starts(127n, 8) : bits === 1n) refuseAddress(subject, 'loopback', ['ip-loopback'], report);
  if (family === 4 ? starts(0xa9fen, 16) : starts(0x3fan, 10)) {
    refuseAddress(subject, 'link-local', ['ip-link-local'], report);
  }
  if (family === 4 ? starts(0xe00000n, 24) : bits >> 120n === 0xffn && ((bits >> 112n) & 15n) === 2n) {
    refuseAddress(subject, 'multicast', ['ip-link-local-multicast'], report);
  }
};

/** A block of addresses; bits beyond the prefix are refused since 1.36. Source: `IsValidCIDRForLegacyField`. */
export const ipBlock: Check = (subject, report) => {
  const block = ipBlockOf(text(subject));
  if (!block) refuseBlock(subject, 'not-one', ['ip-block'], report);
  else if (!isSince(report.kubernetes, '1.36')) return;
  else if (!block.strict) refuseBlock(subject, 'leading-zeros', ['no-leading-zeros-in-block'], report);
  else if (block.given.mapped) refuseBlock(subject, 'mapped', ['block-not-mapped'], report);
  else if (block.from !== block.given.bits) refuseBlock(subject, 'bits-beyond', ['no-bits-beyond-prefix'], report);
};

export function refuseBlock(subject: Subject, fault: BlockFault, says: ServerSaying, report: Report): void {
  report.refuse(subject, 'FieldValueInvalid', 'bad-ip-block', { value: text(subject), fault }, { says });
}
