import type { Finding } from '../finding.ts';
import { limits } from './limits.ts';

/** At most so many findings as somebody reads; a last one says that there are more. */
export function limitFindings(findings: readonly Finding[]): readonly Finding[] {
  const beyond = findings[limits.findings];
  if (!beyond) return findings;
  const last: Finding = {
    code: 'limit-reached',
    args: { limit: 'findings', allowed: limits.findings },
    stage: beyond.stage,
    severity: 'warning',
    reported: true,
    at: beyond.at,
    related: [],
    fixes: [],
  };
  return [...findings.slice(0, limits.findings), last];
}
