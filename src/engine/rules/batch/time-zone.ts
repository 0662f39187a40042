import { isTimeZone } from '../../model/time-zones.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { text } from '../checks.ts';
import type { TimeZoneFault } from '../codes.ts';
import type { Check } from '../rules.ts';

const isName = (part: string): boolean => /^(?!-|\.\.?$)[A-Za-z.\-_0-9+]{1,14}$/.test(part);

/** A name of the time zone database, not "the server's own". Source: `validateTimeZone` in pkg/apis/batch/validation. */
export const timeZone: Check = (zone, report) => {
  const name = text(zone);
  const refuse = (fault: TimeZoneFault, says: ServerSaying): void => {
    report.refuse(zone, 'FieldValueInvalid', 'bad-time-zone', { value: name, fault }, { says });
  };
  if (name === '') {
    refuse('empty', ['time-zone-empty']);
    return;
  }
  const isLocal = name.toLowerCase() === 'local';
  if (isLocal) refuse('local', ['time-zone-local']);
  if (isTimeZone(name) || name === 'Local') return;
  const says = ['time-zone-unknown', name] as const;
  if (isLocal) report.echo(zone, 'FieldValueInvalid', { says });
  else refuse(name.split('/').every(isName) ? 'unknown' : 'characters', says);
};
