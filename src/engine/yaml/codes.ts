/** Findings about the text itself, before Kubernetes comes into play. */
export type YamlArgs = {
  /** The parser could not go on. `found` is the text at fault, shortened. */
  'yaml-syntax': { reason: SyntaxReason; found: string };
  /** kubectl keeps the last of two equal keys. `kept` and `dropped` are the values as written, shortened. */
  'duplicate-key': { key: string; kept: string; dropped: string };
  /** A key that is null, a list, a map or an integer beyond int64. */
  'yaml-key-not-a-string': { found: string };
  /** A line that starts with `---` and goes on with something that is no comment. `found` is that line; `...` where nothing has begun yet. */
  'yaml-document-separator': { found: string };
  /** `%YAML` or `%TAG`: kubectl cuts the file at `---` first, so the directive loses its document. */
  'yaml-directive': { found: string };
  /** A document that is a list or a scalar instead of a mapping. */
  'document-not-a-mapping': { found: 'list' | 'scalar' };
  /** Text after `...` without `---`: kubectl drops it without a word. */
  'text-after-document-end': Record<never, never>;
  /** `.inf` and `.nan` cannot be written as JSON. */
  'number-not-json': { found: string };
  'unknown-anchor': { anchor: string };
  'anchor-contains-itself': { anchor: string };
  /** `code` as in U+0007. */
  'control-character': { code: string };
  /** A named limit of ours or of kubectl's parser. */
  'limit-reached': { limit: LimitName; allowed: number };
};

export type YamlCode = keyof YamlArgs;

/** What is wrong with the syntax, in the words of somebody who writes manifests. */
export type SyntaxReason =
  /** A tab where only spaces may indent. */
  | 'tab-indentation'
  /** A line that fits no level that is open. */
  | 'bad-indentation'
  /** A line between keys that is no `key: value`. */
  | 'missing-colon'
  /** A second `: ` in a plain value. */
  | 'colon-in-value'
  /** Something after a value that had already ended, as in `"a" b`. */
  | 'text-after-value'
  /** A list item where a map goes on, or a key where a list goes on. */
  | 'list-in-map'
  | 'unclosed-quote'
  /** A `[` or `{` that is not closed, or whose entries lack a comma. */
  | 'unclosed-flow'
  /** A `]` or `}` that closes nothing, or closes too early. */
  | 'stray-bracket'
  /** A plain value that starts with `@`, `%` or a backtick, or that contains `?` inside brackets. */
  | 'unexpected-character'
  /** `*` or `&` that is no alias or anchor: `*.txt` wants quotes. */
  | 'bad-anchor-name'
  | 'bad-escape'
  /** `{{ .Values.x }}`: a Helm template that has not been rendered. */
  | 'template-braces'
  /** `|` or `>` followed by something other than its indicators. */
  | 'bad-block-header'
  /** `<<` with something that is no map. */
  | 'merge-needs-map'
  /** `!!int abc`. */
  | 'tag-mismatch'
  | 'key-too-long'
  | 'other';

export type LimitName = 'nesting-depth' | 'aliased-values' | 'document-size' | 'documents' | 'findings' | 'chosen-pods';
