/** What a reader's report is made of. */
export type Report = {
  readonly title: string;
  /** The address without origin: where the site stands is the reader's business. */
  readonly path: string;
  readonly language: string;
  readonly version: string;
  readonly selected: string;
};

/** Longer selections are cut: a report names a place, it does not hold the page. */
const longestSelection = 600;

/** The prepared text, with the given labels; the reader writes below it. */
export function reportText(report: Report, labels: Readonly<Record<keyof Report | 'message', string>>): string {
  const selected = report.selected.replace(/\s+/g, ' ').trim();
  const quote = selected.length > longestSelection ? `${selected.slice(0, longestSelection)}…` : selected;
  return [
    `${labels.title}: ${report.title}`,
    `${labels.path}: ${report.path}`,
    `${labels.language}: ${report.language}`,
    `${labels.version}: ${report.version}`,
    ...(quote === '' ? [] : [`${labels.selected}: “${quote}”`]),
    '',
    `${labels.message}:`,
    '',
  ].join('\n');
}
