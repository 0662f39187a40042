import type { Span } from '../../text/span.ts';
import type { Finding } from '../finding.ts';
import type { YamlArgs, YamlCode } from './codes.ts';

export type YamlFinding = Finding<YamlCode>;

/** The two codes that leave kubectl's outcome alone. */
const warnings: ReadonlySet<YamlCode> = new Set<YamlCode>(['duplicate-key', 'text-after-document-end']);

/** A finding of the stage `yaml`, with the severity that belongs to its code. */
export function yamlFinding<C extends YamlCode>(
  code: C,
  args: YamlArgs[C],
  at: Span,
  related: YamlFinding['related'] = [],
): YamlFinding {
  const severity = warnings.has(code) ? 'warning' : 'error';
  // The compiler cannot see that `code` and `args` of one generic call belong together in the union.
  return { code, args, stage: 'yaml', severity, reported: true, at, related, fixes: [] } as unknown as YamlFinding;
}

/** A piece of the document for a message: on one line and at most 40 characters long. */
export function excerpt(text: string, at: Span): string {
  const line = text
    .slice(at.start, Math.min(at.end, at.start + 200))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
