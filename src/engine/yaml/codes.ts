/** Findings about the text itself, before Kubernetes comes into play. */
export type YamlArgs = {
  /** The parser could not go on. `reason` is a key of the finding's message select. */
  'yaml-syntax': { reason: SyntaxReason; found: string };
  /** kubectl keeps the last of two equal keys. `kept` and `dropped` are the values as written, shortened. */
  'duplicate-key': { key: string; kept: string; dropped: string };
  /** A key that is null, a list, a map or an integer beyond int64. `{{ .Values.x }}` is a map as key. */
  'yaml-key-not-a-string': { found: string };
  'yaml-document-separator': { found: string };
  'yaml-directive': { found: string };
  /** A document that is a list or a scalar instead of a mapping. */
  'document-not-a-mapping': { found: 'list' | 'scalar' };
  /** Text after `...` without `---`: kubectl drops it without a word. */
  'text-after-document-end': Record<never, never>;
  /** `.inf` and `.nan` cannot be written as JSON. */
  'number-not-json': { found: string };
  'unknown-anchor': { anchor: string };
  'anchor-contains-itself': { anchor: string };
  'control-character': { code: string };
  /** A named limit of ours or of kubectl's parser: nesting, aliases, size. */
  'limit-reached': { limit: LimitName; allowed: number };
};

export type SyntaxReason =
  | 'tab-indentation'
  | 'bad-indentation'
  | 'missing-colon'
  | 'unclosed-quote'
  | 'unclosed-flow'
  | 'unexpected-character'
  | 'bad-escape'
  | 'merge-needs-map'
  | 'tag-mismatch'
  | 'other';

export type LimitName = 'nesting-depth' | 'aliased-values' | 'input-size' | 'documents' | 'findings';
