import type { Finding } from '../engine/index.ts';
import { explain, type FindingCatalog } from '../i18n/explain.ts';
import type { Ui } from '../i18n/load-ui.ts';
import type { Segment } from '../i18n/segment.ts';
import { plainPaint, type Paint } from './paint.ts';
import type { Located, ReportedFile, ReportedFinding } from './reported.ts';
import type { Summary } from './summary.ts';
import { visible, visibleValue } from './visible.ts';

/** The words of a report. Those about findings are the same as in the browser. */
export type ReportWords = {
  readonly cli: Ui['cli'];
  readonly workbench: Ui['workbench'];
  readonly findings: FindingCatalog;
};

const indent = '    ';

/** The report for people: each finding on a line that editors and terminals can follow to its place, then the numbers. */
export function* textReport(
  files: Iterable<ReportedFile>,
  summary: Summary,
  kubernetes: string,
  words: ReportWords,
  paint: Paint,
): Generator<string> {
  let isFirst = true;
  for (const { documents } of files) {
    for (const { findings } of documents) {
      for (const each of findings) {
        // Findings of several paragraphs need air between them.
        if (!isFirst && words.findings.texts) yield '\n';
        isFirst = false;
        yield* findingLines(each, words, paint);
      }
    }
  }
  if (!isFirst) yield '\n';
  yield `${summaryLine(summary, kubernetes, words.cli, paint)}\n`;
}

function* findingLines(
  { finding, place, related, relatedOmitted }: ReportedFinding,
  words: ReportWords,
  paint: Paint,
): Generator<string> {
  const { message, why, mend } = explain(finding, words.findings);
  const severity = paint(finding.severity, words.workbench[`severity.${finding.severity}`]);
  const notes = [...notesOn(finding, words.workbench), finding.code].join(', ');
  yield `${paint('place', position(place))}: ${severity}: ${sentence(message, paint)} ${paint('quiet', `(${notes})`)}\n`;
  for (const each of related) {
    yield `${indent}${position(each)}: ${words.workbench[`role.${each.role}`]}\n`;
  }
  if (relatedOmitted > 0) yield `${indent}${words.cli['related.omitted']({ count: relatedOmitted })}\n`;
  for (const { text } of finding.fixes) {
    yield `${indent}${words.workbench['finding.fix']({ text: value(text, paint) })}\n`;
  }
  for (const text of [why, mend]) if (text.length > 0) yield paragraphs(text, paint);
}

const position = ({ path, line, column }: Located): string => `${visible(path)}:${line}:${column}`;

/** What qualifies a finding: the server would not say it, or the cluster may know better. */
function notesOn({ reported, certainty, assumes }: Finding, words: Ui['workbench']): string[] {
  return [
    ...(reported ? [] : [words['finding.not-reported']]),
    ...(certainty === 'depends-on-cluster' && !assumes ? [words['finding.depends-on-cluster']] : []),
    ...(assumes ? [words['finding.assumes']({ cluster: assumes })] : []),
  ];
}

/** A value keeps its marks where no colour sets it apart. */
function value(text: string, paint: Paint): string {
  return paint === plainPaint ? `\`${visibleValue(text)}\`` : paint('code', visibleValue(text));
}

function sentence(segments: readonly Segment[], paint: Paint): string {
  return segments
    .map((segment) =>
      typeof segment === 'string' ? visible(segment.replaceAll('\n', ' ')) : value(segment.code, paint),
    )
    .join('');
}

function paragraphs(segments: readonly Segment[], paint: Paint): string {
  const text = segments.map((segment) =>
    typeof segment === 'string' ? segment.split('\n').map(visible).join(`\n${indent}`) : value(segment.code, paint),
  );
  return `${indent}${text.join('')}\n`;
}

function summaryLine(summary: Summary, kubernetes: string, words: Ui['cli'], paint: Paint): string {
  const { files, documents, accepted, refused, unknown, errors, warnings, hints, silenced } = summary;
  const none = errors + warnings + hints === 0;
  const parts = [
    words['summary.files']({ count: files }),
    words['summary.documents']({ count: documents }),
    ...(accepted > 0 ? [paint('good', words['summary.accepted']({ count: accepted }))] : []),
    ...(refused > 0 ? [paint('error', words['summary.refused']({ count: refused }))] : []),
    ...(unknown > 0 ? [words['summary.unknown']({ count: unknown })] : []),
    ...(errors > 0 ? [paint('error', words['summary.errors']({ count: errors }))] : []),
    ...(warnings > 0 ? [paint('warning', words['summary.warnings']({ count: warnings }))] : []),
    ...(hints > 0 ? [paint('hint', words['summary.hints']({ count: hints }))] : []),
    ...(none ? [words['summary.no-findings']] : []),
    ...(silenced > 0 ? [words['summary.silenced']({ count: silenced })] : []),
    `Kubernetes ${kubernetes}`,
  ];
  return parts.join(' · ');
}
