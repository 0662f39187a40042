/*
 * The texts of the types that read their own JSON. Each function says whether the server's decoder takes a text.
 */

/**
 * A quantity such as `500m`, `1Gi` or `1e3`. The server's parser is generous: digits may be missing on both sides of
 * the dot, and a sign alone is zero. Source: `ParseQuantity` in `k8s.io/apimachinery/pkg/api/resource/quantity.go`.
 */
export function isQuantity(text: string): boolean {
  const trimmed = text.replace(/^[\p{Zs}\u0085]+|[\p{Zs}\u0085]+$/gu, '');
  return trimmed !== '' && /^[+-]?\d*(?:\.\d*)?(?:[KMGTPE]i|[eE][+-]?\d{1,18}|[numkMGTPE])?$/.test(trimmed);
}

/** A date and time after RFC 3339, as Go's `time.Parse` takes it: fractions of a second may follow unasked. */
export function isTime(text: string): boolean {
  return isDate(/^(\d{4})-(\d\d)-(\d\d)T(\d{1,2}):(\d\d):(\d\d)(?:[.,]\d+)?(?:Z|[+-](\d\d):(\d\d))$/.exec(text));
}

/** A date and time with exactly six digits behind the second: `RFC3339Micro` in `meta/v1/micro_time.go`. */
export function isMicroTime(text: string): boolean {
  return isDate(/^(\d{4})-(\d\d)-(\d\d)T(\d{1,2}):(\d\d):(\d\d)[.,]\d{6}(?:Z|[+-](\d\d):(\d\d))$/.exec(text));
}

function isDate(match: RegExpExecArray | null): boolean {
  if (!match) return false;
  const [year, month, day, hour, minute, second, zoneHour, zoneMinute] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const leap = (year! % 4 === 0 && year! % 100 !== 0) || year! % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month! - 1];
  return (
    days !== undefined &&
    day! >= 1 &&
    day! <= days &&
    hour! < 24 &&
    minute! < 60 &&
    second! < 60 &&
    zoneHour! <= 24 &&
    zoneMinute! <= 60
  );
}

/** Base64 of the standard alphabet with its padding; line breaks are skipped. Source: Go's `base64.StdEncoding`. */
export function isBase64(text: string): boolean {
  const data = text.replace(/[\r\n]/g, '');
  return data.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(data);
}
