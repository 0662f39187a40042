const form = /^(\d{4})-(\d\d)-(\d\d)T(\d{1,2}):(\d\d):(\d\d)(?:[.,](\d+))?(?:Z|([+-])(\d\d):(\d\d))$/;

/**
 * A date and time as the server writes it: in UTC, with so many digits behind the second. `undefined` for a text that is none.
 * Source: `MarshalJSON` in k8s.io/apimachinery/pkg/apis/meta/v1/time.go and micro_time.go.
 */
export function canonicalTime(text: string, digits: 0 | 6): string | undefined {
  const [, year, month, day, hour, minute, second, fraction = '', sign, zoneHour, zoneMinute] = form.exec(text) ?? [];
  if (year === undefined) return undefined;
  const utc = new Date(0);
  utc.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const ahead = (Number(zoneHour ?? 0) * 60 + Number(zoneMinute ?? 0)) * (sign === '-' ? -1 : 1);
  utc.setUTCHours(Number(hour), Number(minute) - ahead, Number(second));
  if (Number.isNaN(utc.getTime())) return undefined;
  const whole = utc.toISOString().slice(0, -5);
  return digits === 0 ? `${whole}Z` : `${whole}.${fraction.slice(0, digits).padEnd(digits, '0')}Z`;
}
