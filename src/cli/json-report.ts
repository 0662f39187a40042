import type { KubernetesVersion } from '../engine/index.ts';
import { explain, type FindingCatalog } from '../i18n/explain.ts';
import { plainText } from '../i18n/segment.ts';
import type { ReportedDocument, ReportedFile, ReportedFinding } from './reported.ts';
import type { Summary } from './summary.ts';

/** Rises when a reader of the old form would misunderstand the new one; additions do not count. */
const schema = 1;

/** The report for machines, in pieces of at most one document: one JSON object, one line for each document. */
export function* jsonReport(
  files: Iterable<ReportedFile>,
  summary: Summary,
  kubernetes: KubernetesVersion,
  catalog: FindingCatalog,
): Generator<string> {
  yield `{"schema":${schema},"kubernetes":${JSON.stringify(kubernetes)},"files":[`;
  let beforeFile = '\n';
  for (const { path, documents } of files) {
    yield `${beforeFile}{"path":${JSON.stringify(path)},"documents":[`;
    beforeFile = ',\n';
    let beforeDocument = '\n';
    for (const document of documents) {
      yield `${beforeDocument}${JSON.stringify(documentOf(document, catalog))}`;
      beforeDocument = ',\n';
    }
    yield ']}';
  }
  yield `],\n"summary":${JSON.stringify(summary)}}\n`;
}

function documentOf(document: ReportedDocument, catalog: FindingCatalog): object {
  return { ...document, findings: document.findings.map((each) => findingOf(each, catalog)) };
}

/** What is `undefined` is not printed. */
function findingOf({ finding, place, related, relatedOmitted }: ReportedFinding, catalog: FindingCatalog): object {
  const { code, severity, stage, reported, certainty, assumes, path = '', fixes } = finding;
  const { line, column, endLine, endColumn } = place;
  const message = plainText(explain(finding, catalog).message);
  return {
    code,
    severity,
    stage,
    reported,
    certainty,
    assumes,
    path,
    line,
    column,
    endLine,
    endColumn,
    message,
    fixes,
    related,
    relatedOmitted,
  };
}
