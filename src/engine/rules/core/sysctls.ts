import { byteLength } from '../../model/byte-length.ts';
import type { Span } from '../../../text/span.ts';
import { duplicate, isBool, required, text } from '../checks.ts';
import type { Report } from '../report.ts';
import type { Check } from '../rules.ts';
import { enclosing, field, items, type Subject } from '../subject.ts';

const longest = 253;
const segment = /^[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;

const isName = (name: string): boolean =>
  byteLength(name) <= longest && name.split(/[./]/).every((part) => segment.test(part));

/** Settings of the kernel that belong to the communication between processes. Source: `nameToNamespace` in sysctl. */
const ofProcesses = new Set([
  'kernel.sem',
  ...['all', 'max', 'mni', '_rmid_forced', ''].map((end) => `kernel.shm${end}`),
  ...['max', 'mnb', 'mni', ''].map((end) => `kernel.msg${end}`),
]);

/** With `/` as the first separator, dots and slashes change places. Source: `NormalizeName`, same package. */
function withDots(name: string): string {
  if (/[./]/.exec(name)?.[0] !== '/') return name;
  return name.replace(/[./]/g, (separator) => (separator === '.' ? '/' : '.'));
}

/** The field of the Pod that gives it the node's own network or process communication, which this setting would change. */
function hostFieldOf(name: string): 'hostNetwork' | 'hostIPC' | undefined {
  const [plain] = withDots(name).split('*');
  if (plain!.startsWith('net.')) return 'hostNetwork';
  return ofProcesses.has(plain!) || plain!.startsWith('fs.mqueue.') ? 'hostIPC' : undefined;
}

function judgeHost(name: Subject, spec: Subject | undefined, report: Report): void {
  const value = text(name);
  const second = hostFieldOf(value);
  if (!second || !spec || !isBool(field(spec, second), true)) return;
  const says = ['not-with-true', second] as const;
  report.refuse(name, 'FieldValueInvalid', 'fields-exclude-each-other', { first: value, second }, { value, says });
}

/** Source: `validateSysctls` in pkg/apis/core/validation/validation.go. */
export const sysctls: Check = (context, report) => {
  const seen = new Map<string, Span>();
  for (const sysctl of items(field(context, 'sysctls'))) {
    const name = field(sysctl, 'name');
    const value = text(name);
    const first = seen.get(value);
    if (value === '') required(name, report);
    else if (!isName(value)) {
      const args = { field: 'name', value, form: 'sysctl' } as const;
      report.refuse(name, 'FieldValueInvalid', 'setting-malformed', args, { says: ['sysctl-name'] });
    } else if (first) duplicate(name, first, 'sysctls', report);
    judgeHost(name, enclosing(context, 'core/v1.PodSpec'), report);
    seen.set(value, first ?? name.at);
  }
};
