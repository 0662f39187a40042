import type { Analysis } from '../engine/index.ts';

/** The whole call in numbers. `unknown` counts the documents on which the cluster, or what we do not know, decides. */
export type Summary = {
  readonly files: number;
  readonly documents: number;
  readonly accepted: number;
  readonly refused: number;
  readonly unknown: number;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  /** What comments in the manifests silence. */
  readonly silenced: number;
};

/** Counts what is told: echoes are not. */
export function summaryOf({ files }: Analysis): Summary {
  const documents = files.flatMap((file) => file.documents);
  const outcomes = { accepted: 0, refused: 0, unknown: 0 };
  const severities = { error: 0, warning: 0, hint: 0 };
  for (const { outcome, findings } of documents) {
    outcomes[typeof outcome === 'string' ? outcome : 'unknown']++;
    for (const { severity, echo } of findings) if (!echo) severities[severity]++;
  }
  return {
    files: files.length,
    documents: documents.length,
    ...outcomes,
    errors: severities.error,
    warnings: severities.warning,
    hints: severities.hint,
    silenced: documents.reduce((sum, { silenced }) => sum + silenced.length, 0),
  };
}
