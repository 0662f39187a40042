import { lastStep, required, text, valueNotSupported } from '../checks.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { isZero, type Check } from '../rules.ts';
import { descend, field, type Subject } from '../subject.ts';
import { everyContainer } from './every-container.ts';

type System = 'linux' | 'windows';

function refuse(found: Subject, system: System, says: ServerSaying, report: Report): void {
  const args = { field: lastStep(found), system };
  report.refuse(found.with({ value: undefined }), 'FieldValueForbidden', 'not-for-this-system', args, { says });
}

/** Source: `validateLinux` in pkg/apis/core/validation/validation.go. */
function judgeLinux(spec: Subject, report: Report): void {
  for (const each of [spec, ...everyContainer(spec)]) {
    const options = descend(each, 'securityContext', 'windowsOptions');
    if (options.value) refuse(options, 'linux', ['windows-options-on-linux'], report);
  }
}

type Row = { readonly name: string; readonly when: 'written' | 'used' };
const written = (name: string): Row => ({ name, when: 'written' });
const used = (name: string): Row => ({ name, when: 'used' });

/** Fields of a Pod's security context, in the server's order. */
const contextRows = [
  written('appArmorProfile'),
  written('seLinuxOptions'),
  written('seccompProfile'),
  written('fsGroup'),
  written('fsGroupChangePolicy'),
  used('sysctls'),
  written('runAsUser'),
  written('runAsGroup'),
  written('supplementalGroups'),
  written('supplementalGroupsPolicy'),
  written('seLinuxChangePolicy'),
];

/** Fields of the Pod; up to 1.36 the server looks at them among those of the security context. */
const hostRows = [written('hostUsers'), used('hostPID'), used('hostIPC')];
const shareRow = written('shareProcessNamespace');

const containerRows = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'capabilities',
  'readOnlyRootFilesystem',
  'privileged',
  'allowPrivilegeEscalation',
  'procMount',
  'runAsUser',
  'runAsGroup',
].map(written);

/** Source: `validateWindows`, same file. */
function judgeWindows(spec: Subject, report: Report): void {
  const judge = (subject: Subject, rows: readonly Row[]): void => {
    for (const { name, when } of rows) {
      const found = field(subject, name);
      const isThere = when === 'used' ? !isZero(found) : found.value !== undefined;
      if (isThere) refuse(found, 'windows', ['not-for-windows'], report);
    }
  };
  const context = field(spec, 'securityContext');
  if (isSince(report.kubernetes, '1.37')) {
    judge(context, contextRows);
    judge(spec, [...hostRows, shareRow]);
  } else {
    judge(context, contextRows.slice(0, 2));
    judge(spec, hostRows);
    judge(context, contextRows.slice(2, 6));
    judge(spec, [shareRow]);
    judge(context, contextRows.slice(6));
  }
  for (const container of everyContainer(spec)) judge(field(container, 'securityContext'), containerRows);
}

const systems = ['linux', 'windows'];

/** Source: `validateOS`, same file. */
export const podOs: Check = (spec, report) => {
  const os = field(spec, 'os');
  if (!os.value) return;
  const name = field(os, 'name');
  if (isZero(name)) required(name, report, isSince(report.kubernetes, '1.34') ? {} : { says: ['cannot-be-empty'] });
  else if (text(name) === 'linux') judgeLinux(spec, report);
  else if (text(name) === 'windows') judgeWindows(spec, report);
  else valueNotSupported(name.with({ parent: os.parent, step: os.step }), systems, report);
};
