/**
 * What one document may ask of the reader. Every limit answers with the finding `limit-reached`, never with silence.
 */
export const limits = {
  /** Levels of nesting, aliases followed. kubectl's parser allows 10,000; a browser's stack bears a fraction, and real manifests stay under 30. */
  nestingDepth: 500,
  /** UTF-16 units of one document. The largest ConfigMap holds 1 MiB of data, etcd refuses objects of 1.5 MiB. */
  documentSize: 1_200_000,
  /** Documents of one file. Larger exports exist, but nobody edits them by hand. */
  documents: 10_000,
  /** Findings of one document, so that a pasted binary does not bury its reader. */
  findings: 100,
  /** UTF-16 units of the server's words about one object. It may print a long list again for each thing wrong in it. */
  words: 4_000_000,
  /** Lines that recovery may blank in one document. */
  blankedLines: 50,
  /** UTF-16 units that all attempts to go on after a syntax error may parse together: some 300 ms of work. */
  recoveryWork: 3_000_000,
  /** Line breaks and tabs inside flow collections that may be rewritten for the parser in one attempt. */
  relaxedLines: 64,
} as const;

/** Characters between the start of an implicit key and its colon. libyaml's limit (`simple key` in `scannerc.go`). */
export const longestKey = 1024;

/**
 * How much of a document may come out of aliases, by the number of values visited.
 * These are kubectl's own numbers: `allowedAliasRatio` in `go.yaml.in/yaml/v2/decode.go`.
 */
export function allowedAliasRatio(visited: number): number {
  const low = 400_000;
  const high = 4_000_000;
  if (visited <= low) return 0.99;
  if (visited >= high) return 0.1;
  return 0.99 - (0.89 * (visited - low)) / (high - low);
}
