import type { Comment } from './comments.ts';
import { findComments } from './comments.ts';
import { compose } from './compose.ts';
import { excerpt, yamlFinding } from './finding.ts';
import type { YamlFinding } from './finding.ts';
import { isJsonObject } from './json-stream.ts';
import { limits } from './limits.ts';
import { readPlainBlocks } from './plain-blocks.ts';
import { prepare } from './prepare.ts';
import { parseWithRecovery } from './recover.ts';
import { checkTabs } from './tabs.ts';
import { checkStrictness } from './strictness.ts';
import { buildTree } from './tree.ts';
import type { Value } from './value.ts';

/** One document as kubectl understands it. All spans are offsets within the document's text. */
export type ReadDocument = {
  /** Missing where the document is empty or nothing in it could be read. */
  readonly value: Value | undefined;
  readonly comments: readonly Comment[];
  /** In the order of the text; where there are too many, the last one says so. */
  readonly findings: readonly YamlFinding[];
  /** False where kubectl refuses: then the value has holes, and what seems to be missing may stand in one of them. */
  readonly complete: boolean;
};

/**
 * Reads the text of one document, as `splitDocuments` gives it, the way kubectl does. Syntax errors are reported and passed over,
 * so that the value of a half-typed document stays useful. Never throws; its work is bounded by `limits`.
 */
export function readDocument(text: string): ReadDocument {
  const plain = text.length <= limits.documentSize ? readPlainBlocks(text) : undefined;
  return plain ? { ...plain, findings: [], complete: true } : readAnyYaml(text);
}

/** The same without a look at whether the text is plain: slower, and never at a loss. */
export function readAnyYaml(text: string): ReadDocument {
  const findings: YamlFinding[] = [];
  let complete = true;
  let beyond: YamlFinding | undefined;
  const report = (finding: YamlFinding): void => {
    if (finding.severity === 'error') complete = false;
    if (findings.length < limits.findings) findings.push(finding);
    else beyond ??= yamlFinding('limit-reached', { limit: 'findings', allowed: limits.findings }, finding.at);
  };
  if (text.length > limits.documentSize) {
    const at = { start: 0, end: Math.max(text.indexOf('\n'), 1) };
    report(yamlFinding('limit-reached', { limit: 'document-size', allowed: limits.documentSize }, at));
    return { value: undefined, comments: [], findings, complete: false };
  }

  const recovered = parseWithRecovery(prepare(text, report), report);
  let value: Value | undefined;
  let comments: readonly Comment[] = [];
  if (recovered.parsed !== undefined) {
    const { events, text: parsed } = recovered.parsed;
    // kubectl reads JSON with a JSON parser: none of the differences between YAML parsers matter.
    const json = isJsonObject(text);
    const tree = buildTree(events, parsed, recovered.text, json, (at) => {
      report(yamlFinding('yaml-syntax', { reason: 'bad-escape', found: excerpt(text, at) }, at));
    });
    comments = findComments(recovered.text, text, tree.tokens);
    if (!json) {
      checkTabs(recovered.text, tree, report);
      if (tree.root !== undefined) checkStrictness(recovered.text, tree.root, report);
    }
    if (
      tree.root !== undefined &&
      !(tree.root.kind === 'scalar' && tree.tokens.length === 0 && tree.root.tag === undefined)
    ) {
      value = compose(tree.root, recovered.text, report);
      if (value.kind !== 'map' && value.kind !== 'null') {
        const found = value.kind === 'list' ? 'list' : 'scalar';
        report(yamlFinding('document-not-a-mapping', { found }, firstLine(text, value.at)));
      }
    }
  }
  findings.sort((a, b) => a.at.start - b.at.start);
  if (beyond !== undefined) findings.push(beyond);
  return { value, comments, findings, complete };
}

function firstLine(text: string, at: { start: number; end: number }): { start: number; end: number } {
  const line = text.slice(at.start, at.end).search(/[\r\n]|$/);
  return { start: at.start, end: at.start + line };
}
