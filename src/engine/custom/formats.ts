import { ipAddressOf, ipBlockOf } from '../model/ip-address.ts';
import { byteLength } from '../model/byte-length.ts';
import { parseUrl } from '../model/url.ts';
import { isDuration as isGoDuration } from '../rules/formats/duration.ts';
import { isSince } from '../schema/release.ts';
import { isEmail } from './email.ts';

const like =
  (pattern: RegExp, longest = 10_000) =>
  (text: string): boolean =>
    text.length <= longest && pattern.test(text);

/**
 * The formats that the server checks in texts, by name without hyphens. All patterns are linear in the text.
 * Source: k8s.io/kube-openapi/pkg/validation/strfmt, and `supportedVersionedFormats` in pkg/apiserver/validation/formats.go.
 */
const formats: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['bsonobjectid', like(/^[0-9a-fA-F]{24}$/)],
  ['uri', isUri],
  ['email', isEmail],
  ['hostname', isHostname],
  ['ipv4', (text) => text.includes('.') && ipAddressOf(text) !== undefined],
  ['ipv6', (text) => text.includes(':') && ipAddressOf(text)?.strict === true],
  ['cidr', (text) => ipBlockOf(text) !== undefined],
  ['mac', isMac],
  ['uuid', like(/^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i)],
  ['uuid3', like(/^[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i)],
  ['uuid4', like(/^[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$/i)],
  ['uuid5', like(/^[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$/i)],
  ['isbn', (text) => isIsbn10(text) || isIsbn13(text)],
  ['isbn10', isIsbn10],
  ['isbn13', isIsbn13],
  ['creditcard', isCreditCard],
  ['ssn', like(/^(?=.{11}$)\d{3}[- ]?\d{2}[- ]?\d{4}$/)],
  ['hexcolor', like(/^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/)],
  ['rgbcolor', isRgbColor],
  ['byte', like(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/, Infinity)],
  ['password', () => true],
  ['date', isDate],
  ['duration', isDuration],
  ['datetime', isDateTime],
]);

/** Formats that came later; they are checked from the release on that is after the one that brought them. */
const laterFormats: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['k8sshortname', like(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, 63)],
  ['k8slongname', like(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/, 253)],
]);

/** What a format asks of a text; nothing where the server knows no such format, and takes every text. */
export function formatOf(name: string, kubernetes: string): ((text: string) => boolean) | undefined {
  const plain = name.replaceAll('-', '');
  return formats.get(plain) ?? (isSince(kubernetes, '1.35') ? laterFormats.get(plain) : undefined);
}

const numberFormats: Readonly<Record<string, readonly string[]>> = {
  integer: ['int32', 'int64'],
  number: ['float', 'double'],
};

/**
 * The format that counts for a schema: that of another type, or an unknown one, is as good as none.
 * Source: `StripUnsupportedFormatsPostProcessorForVersion`; before 1.36 it did not look at the type.
 */
export function countingFormat(
  { format, types }: { format: string; types: readonly string[] },
  kubernetes: string,
): string {
  if (format === '') return '';
  const type = types.length === 1 ? types[0]! : '';
  if (!isSince(kubernetes, '1.36') || type === '' || type === 'string') {
    return formatOf(format, kubernetes) ? format : '';
  }
  return Object.hasOwn(numberFormats, type) && numberFormats[type]!.includes(format) ? format : '';
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month! < 1 || month! > 12) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day! >= 1 && day! <= days[month! - 1]!;
}

/** Only what stands before and right behind the first two `T` is looked at, and an hour is compared as a text. */
function isDateTime(text: string): boolean {
  const [date, time] = text.toLowerCase().split('t');
  if (date === undefined || time === undefined || !isDate(date)) return false;
  const [, hour, minute, second] = /^(\d{2}):(\d{2}):(\d{2})(?:.[0-9]+)?(?:z|[+-]\d{2}:\d{2})$/.exec(time) ?? [];
  return hour !== undefined && hour <= '23' && minute! <= '59' && second! <= '59';
}

/** The units that a text may begin with, and those that it has to be. */
const unitBeginnings = ['nano', 'micro', 'milli', 'sec', 'min', 'hour', 'day', 'week'];
const units = new Set(['ns', 'us', 'µs', 'ms', 's', 'm', 'h', 'hr', 'd', 'w', 'wk', ...unitBeginnings]);

/** A duration of Go, or any text with a number and a unit in it: `5 days`. Source: `ParseDuration` in strfmt/duration.go. */
function isDuration(text: string): boolean {
  if (text.length > 1000) return false;
  let isFound = isGoDuration(text);
  for (const [, factor, written] of text.matchAll(/(\d+)[\t\n\f\r ]*([A-Za-zµ]+)/g)) {
    // The digits of a fraction may be many.
    if (BigInt(factor!) >= 2n ** 63n && !isGoFraction(text, factor!)) return false;
    const unit = written!.toLowerCase();
    isFound ||= units.has(unit) || unitBeginnings.some((beginning) => unit.startsWith(beginning));
  }
  return isFound;
}

function isGoFraction(text: string, digits: string): boolean {
  return text.includes(`.${digits}`) && isGoDuration(text);
}

/** A URL with a scheme, or a path from the root. Source: `ParseRequestURI` in Go's net/url. */
function isUri(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (text === '' || text.startsWith(':') || /[\u0000-\u001f\u007f]/.test(text)) return false;
  if (text === '*') return true;
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/.exec(text)?.[0] ?? '';
  const rest = text.slice(scheme.length);
  if (!rest.startsWith('/')) return scheme !== '';
  const [beforeQuery = ''] = rest.split('?');
  if (scheme === '' || !rest.startsWith('//')) return !/%(?![0-9A-Fa-f]{2})/.test(beforeQuery);
  const authority = /^\/\/[^/]*/.exec(beforeQuery)![0];
  return !authority.includes('#') && !('fault' in parseUrl(`${scheme}${beforeQuery.replaceAll('#', '-')}`));
}

/** Source: `IsHostname` in strfmt/default.go. */
function isHostname(text: string): boolean {
  if (byteLength(text) > 255 || text.split('.').some((part) => byteLength(part) > 63)) return false;
  const isOnePart = /^[a-zA-Z0-9\p{S}\p{L}](?:-?[a-zA-Z0-9\p{S}\p{L}]{0,62})?$/u.test(text);
  const parts = text.split('.');
  const last = parts.pop()!;
  return (
    isOnePart ||
    (parts.length > 0 &&
      parts.every((part) =>
        /^[a-zA-Z0-9\p{S}\p{L}](?:[a-zA-Z0-9\-\p{S}\p{L}]{0,61}[a-zA-Z0-9\p{S}\p{L}])?$/u.test(part),
      ) &&
      /^[a-zA-Z\p{L}]{2,63}$/u.test(last))
  );
}

/** Six, eight or twenty octets. Source: `ParseMAC` in Go's package net. */
function isMac(text: string): boolean {
  return [6, 8, 20].some(
    (octets) =>
      new RegExp(`^[0-9a-fA-F]{2}([:-])[0-9a-fA-F]{2}(?:\\1[0-9a-fA-F]{2}){${octets - 2}}$`).test(text) ||
      new RegExp(`^[0-9a-fA-F]{4}(?:\\.[0-9a-fA-F]{4}){${octets / 2 - 1}}$`).test(text),
  );
}

function isIsbn10(text: string): boolean {
  const plain = withoutBlanks(text);
  if (!/^(?:[0-9]{9}X|[0-9]{10})$/.test(plain)) return false;
  const sum = [...plain].reduce((all, digit, index) => all + (index + 1) * (digit === 'X' ? 10 : Number(digit)), 0);
  return sum % 11 === 0;
}

function isIsbn13(text: string): boolean {
  const plain = withoutBlanks(text);
  if (!/^[0-9]{13}$/.test(plain)) return false;
  return [...plain].reduce((all, digit, index) => all + (index % 2 === 0 ? 1 : 3) * Number(digit), 0) % 10 === 0;
}

const withoutBlanks = (text: string): string => (text.length > 1000 ? '' : text.replace(/[\t\n\f\r -]+/g, ''));

/** The digits of a card, whatever stands between them, and Luhn's sum. */
function isCreditCard(text: string): boolean {
  const digits = text.length > 10_000 ? '' : text.replace(/[^0-9]+/g, '');
  const issuers =
    /^(?:4[0-9]{12}(?:[0-9]{3})?|5[1-5][0-9]{14}|6(?:011|5[0-9][0-9])[0-9]{12}|3[47][0-9]{13}|3(?:0[0-5]|[68][0-9])[0-9]{11}|(?:2131|1800|35\d{3})\d{11})$/;
  if (!issuers.test(digits)) return false;
  const sum = [...digits].reverse().reduce((all, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function isRgbColor(text: string): boolean {
  const parts = /^rgb\(([^()]*)\)$/.exec(text.slice(0, 1000))?.[1]?.split(',') ?? [];
  const isPart = (part: string): boolean =>
    /^(?:0|[1-9]\d?|1\d\d?|2[0-4]\d|25[0-5])$/.test(part.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, ''));
  return text.length <= 1000 && parts.length === 3 && parts.every(isPart);
}
