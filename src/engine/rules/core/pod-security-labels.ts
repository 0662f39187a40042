import { text } from '../checks.ts';
import type { Check } from '../rules.ts';
import { descend, entries } from '../subject.ts';

const levels = ['privileged', 'baseline', 'restricted'];
const version = /^v1\.([0-9]|[1-9][0-9]*)$/;

/**
 * The labels that tell Pod Security what a namespace may hold. An admission plugin judges them, so it speaks only of a
 * namespace that is right otherwise. Source: `PolicyToEvaluate` in k8s.io/pod-security-admission/api.
 */
export const podSecurityLabels: Check = (namespace, report) => {
  if (report.findings.length > 0) return;
  const written = entries(descend(namespace, 'metadata', 'labels'));
  const labels = new Map(written.map(({ key, subject }) => [key, subject]));
  for (const mode of ['enforce', 'audit', 'warn']) {
    const key = `pod-security.kubernetes.io/${mode}`;
    const [level, release] = [labels.get(key), labels.get(`${key}-version`)];
    if (level && !levels.includes(text(level))) {
      const args = { field: key, value: text(level), allowed: levels.join(', ') };
      const extras = { path: `metadata.labels[${key}]`, value: text(level), says: ['pod-security-level'] } as const;
      report.refuse(level, 'FieldValueInvalid', 'value-not-supported', args, extras);
    }
    if (!release || text(release) === 'latest' || version.test(text(release))) continue;
    const args = { field: `${key}-version`, value: text(release), form: 'pod-security-version' } as const;
    const value = text(release);
    const extras = { path: `metadata.labels[${key}-version]`, value, says: ['pod-security-version'] } as const;
    report.refuse(release, 'FieldValueInvalid', 'value-malformed', args, extras);
  }
};
