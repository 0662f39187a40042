import type { Severity } from '../finding.ts';

const gravest: readonly Severity[] = ['error', 'warning', 'hint'];

/** The gravest of some severities; `undefined` where there is none. */
export function worstSeverity(severities: readonly (Severity | undefined)[]): Severity | undefined {
  return gravest.find((severity) => severities.includes(severity));
}
