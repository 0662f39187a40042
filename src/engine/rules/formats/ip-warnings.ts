import { ipAddressOf, ipBlockOf, printIpAddress } from '../../model/ip-address.ts';
import { text } from '../checks.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { pathOf, type Subject } from '../subject.ts';

/** Since 1.36 what is odd is refused in a new object, and the words say so. */
const isStrict = (report: Report): boolean => isSince(report.kubernetes, '1.36');

/** Warns of an address that is not written as everyone writes it. Source: `GetWarningsForIP` in apimachinery. */
export function warnOfAddress(subject: Subject, report: Report): void {
  const value = text(subject);
  const address = ipAddressOf(value);
  if (!address || !isSince(report.kubernetes, '1.33')) return;
  const best = printIpAddress(address);
  const fixes = [{ id: 'replace-with', text: best }] as const;
  if (!address.strict || address.mapped) {
    const args = { value, fault: address.strict ? 'mapped' : 'leading-zeros' } as const;
    report.warn(
      subject,
      'bad-ip-address',
      args,
      [isStrict(report) ? 'ip-non-standard' : 'ip-soon-invalid', pathOf(subject), value, best],
      { fixes },
    );
  } else if (address.family === 6 && best !== value) {
    const args = { value, fault: 'not-canonical' } as const;
    report.warn(subject, 'bad-ip-address', args, ['ip-not-shortest', pathOf(subject), value, best], { fixes });
  }
}

/** Warns of a block of addresses that can be read in two ways. Source: `GetWarningsForCIDR`, same package. */
export function warnOfBlock(subject: Subject, report: Report): void {
  const value = text(subject);
  const block = ipBlockOf(value);
  if (!block || !isSince(report.kubernetes, '1.33')) return;
  const { given, from, prefix, strict } = block;
  const best = `${printIpAddress({ ...given, bits: from })}/${prefix}`;
  const path = pathOf(subject);
  const isAmbiguous = given.bits !== from;
  const isOdd = !strict || given.mapped;
  if (isAmbiguous) {
    const single = `${printIpAddress(given)}/${given.family === 4 ? 32 : 128}`;
    report.warn(subject, 'bad-ip-block', { value, fault: 'bits-beyond' }, [
      'block-ambiguous',
      path,
      value,
      best,
      single,
    ]);
  }
  if (isOdd) {
    const args = { value, fault: strict ? 'mapped' : 'leading-zeros' } as const;
    report.warn(subject, 'bad-ip-block', args, [
      isStrict(report) ? 'block-non-standard' : 'block-soon-invalid',
      path,
      value,
      best,
    ]);
  }
  if (isAmbiguous || isOdd || given.family !== 6 || best === value) return;
  const args = { value, fault: 'not-canonical' } as const;
  report.warn(subject, 'bad-ip-block', args, ['block-not-shortest', path, value, best]);
}

/** As Services warned until 1.32. Source: `getWarningsForIP` in pkg/api/service/warnings.go of that release. */
export function warnOfAddressOfOld(subject: Subject, report: Report): void {
  const value = text(subject);
  const address = ipAddressOf(value);
  if (!address) return;
  const best = printIpAddress(address);
  const fixes = [{ id: 'replace-with', text: best }] as const;
  if (!address.strict) {
    const args = { value, fault: 'leading-zeros' } as const;
    report.warn(subject, 'bad-ip-address', args, ['ip-octet-zero', pathOf(subject), value], { fixes });
  } else if (address.family === 6 && best !== value) {
    const args = { value, fault: 'not-canonical' } as const;
    report.warn(subject, 'bad-ip-address', args, ['ip-apply-loops', pathOf(subject), value, best], { fixes });
  }
}

/** The same for blocks of addresses. Source: `getWarningsForCIDR`, same file. */
export function warnOfBlockOfOld(subject: Subject, report: Report): void {
  const value = text(subject);
  const block = ipBlockOf(value);
  if (!block) return;
  const best = `${printIpAddress(block.given)}/${block.prefix}`;
  if (!block.strict) {
    const says = ['block-octet-zero', pathOf(subject), value, value.slice(0, value.indexOf('/'))] as const;
    report.warn(subject, 'bad-ip-block', { value, fault: 'leading-zeros' }, says);
  } else if (block.given.family === 6 && best !== value) {
    const says = ['block-apply-loops', pathOf(subject), value, best] as const;
    report.warn(subject, 'bad-ip-block', { value, fault: 'not-canonical' }, says);
  }
}
