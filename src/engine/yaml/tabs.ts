import type { Span } from '../../text/span.ts';
import { excerpt, yamlFinding } from './finding.ts';
import type { YamlFinding } from './finding.ts';
import type { Node, ScalarNode, Tree } from './node.ts';

/**
 * Reports the tabs that kubectl refuses and js-yaml accepts: outside flow collections a tab may not stand at the start of a line
 * nor behind `-`, `?` or an explicit `:` (`yaml_parser_scan_to_next_token` in `scannerc.go`). Behind a plain scalar it may,
 * as far to the right as that scalar could go on.
 */
export function checkTabs(text: string, tree: Tree, report: (finding: YamlFinding) => void): void {
  if (!text.includes('\t')) return;
  const flows: Span[] = [];
  const columns = new Map<ScalarNode, number>();
  if (tree.root !== undefined) collect(tree.root, -1);

  let flow = 0;
  let from = 0;
  let previous: Node | undefined;
  for (const token of [...tree.tokens, undefined]) {
    checkGap(from, token?.at.start ?? text.length);
    if (token === undefined) break;
    from = token.at.end;
    if (token.kind === 'scalar' && (token.style === 'literal' || token.style === 'folded')) {
      from += /^[ \t\r\n]*/.exec(text.slice(from))![0].replace(/[^\r\n]*$/, '').length;
    }
    previous = token;
  }

  function checkGap(start: number, end: number): void {
    for (let at = text.indexOf('\t', start); at >= 0 && at < end; at = text.indexOf('\t', at + 1)) {
      while (flow < flows.length && flows[flow]!.end <= at) flow++;
      if (flow < flows.length && flows[flow]!.start <= at) continue;
      const line = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
      const before = text.slice(Math.max(line, start), at);
      const tabs = { start: at, end: at };
      while (text[tabs.end] === '\t') tabs.end++;
      // The first tab of a run of blanks decides for all of them, and a comment may hold any.
      const comment = /(?:^|[ \t])#/.test(before);
      while (at + 1 < end && (comment ? !'\r\n'.includes(text[at + 1]!) : ' \t'.includes(text[at + 1]!))) at++;
      if (comment) continue;

      const leading = line >= start && /^[ \t]*$/.test(before);
      const behindIndicator =
        /(?:^|[ \t])[-?][ \t]*$/.test(before) || (line >= start && /^[ \t]*:[ \t]*$/.test(before));
      if (!leading && !behindIndicator) continue;
      if (
        leading &&
        previous?.kind === 'scalar' &&
        previous.style === 'plain' &&
        !text.slice(start, tabs.start).includes('#')
      ) {
        if (tabs.start - line > columns.get(previous)!) continue;
      }
      report(yamlFinding('yaml-syntax', { reason: 'tab-indentation', found: excerpt(text, tabs) }, tabs));
    }
  }

  /** `column` is that of the innermost block collection: a plain scalar goes on to the right of it. */
  function collect(node: Node, column: number): void {
    if (node.kind === 'alias') return;
    if (node.kind === 'scalar') {
      if (node.style === 'plain') columns.set(node, column);
      return;
    }
    if (node.flow) {
      flows.push(node.at);
      return;
    }
    const line = Math.max(text.lastIndexOf('\n', node.at.start - 1), text.lastIndexOf('\r', node.at.start - 1)) + 1;
    for (const item of node.items) collect(item, Math.max(column, node.at.start - line));
  }
}
