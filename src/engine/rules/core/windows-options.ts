import { byteLength } from '../../model/byte-length.ts';
import { dnsSubdomain } from '../formats/names.ts';
import { lastStep, text } from '../checks.ts';
import type { SettingForm } from '../codes.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import type { Report } from '../report.ts';
import { rules, type Check } from '../rules.ts';
import type { Subject } from '../subject.ts';

const mostSpec = 64 * 1024;
const mostDomain = 256;
const mostUser = 104;

function refuse(subject: Subject, form: SettingForm, says: ServerSaying, report: Report): void {
  const args = { field: lastStep(subject), value: text(subject).slice(0, 200), form };
  report.refuse(subject, 'FieldValueInvalid', 'setting-malformed', args, { says });
}

const credentialSpec: Check = (subject, report) => {
  const length = byteLength(text(subject));
  if (length === 0) refuse(subject, 'credential-spec', ['windows-field-empty', 'gmsaCredentialSpec'], report);
  else if (length > mostSpec) refuse(subject, 'credential-spec', ['gmsa-spec-too-long'], report);
};

/** Control characters of ASCII, which is all that Go's `[[:cntrl:]]` knows. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const control = /[\u0000-\u001f\u007f]/;
const netBios = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/;
const domainName =
  /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
const forbidden = /["/\\:;|=,+*?<>@[\]]/;

/** `DOMAIN\USER`, the domain being optional: what is wrong with it, in the server's order. */
function userFaults(name: string): readonly ServerSaying[] {
  if (name === '') return [['windows-field-empty', 'runAsUserName']];
  if (control.test(name)) return [['windows-user-control']];
  const parts = name.split('\\');
  if (parts.length > 2) return [['windows-user-backslashes']];
  const user = parts[parts.length - 1]!;
  const domain = parts.length === 2 ? parts[0]! : undefined;
  const faults: [ServerSaying[0], boolean][] = [
    ['windows-domain-too-long', byteLength(domain ?? '') >= mostDomain],
    ['windows-domain-form', domain !== undefined && !netBios.test(domain) && !domainName.test(domain)],
    ['windows-user-empty', user === ''],
    ['windows-user-too-long', byteLength(user) > mostUser],
    ['windows-user-dots', /^[. ]+$/.test(user)],
    ['windows-user-characters', forbidden.test(user)],
  ];
  return faults.filter(([, is]) => is).map(([id]) => [id]);
}

const userName: Check = (subject, report) => {
  userFaults(text(subject)).forEach((says, index) => {
    if (index === 0) refuse(subject, 'windows-user', says, report);
    else report.echo(subject, 'FieldValueInvalid', { says });
  });
};

/** Source: `validateWindowsSecurityContextOptions` in pkg/apis/core/validation/validation.go. */
export const windowsOptions = rules('core/v1.WindowsSecurityContextOptions', (r) => [
  r.optional('gmsaCredentialSpecName', dnsSubdomain),
  r.optional('gmsaCredentialSpec', credentialSpec),
  r.optional('runAsUserName', userName),
]);
