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
  /** Flow collections in the order of the text, without those inside others. */
  const flows: Span[] = [];
  const columns = new Map<ScalarNode, number>();
  if (tree.root !== undefined) collect(tree.root, -1);

  let flow = 0;
  let from = 0;
  let previous: ScalarNode | undefined;
  for (const token of tree.tokens) {
    checkGap(from, token.at.start);
    from = token.at.end;
    previous = token.kind === 'scalar' && token.style === 'plain' ? token : undefined;
    if (previous !== undefined) checkPlain(previous);
    if (token.kind !== 'scalar' || (token.style !== 'literal' && token.style !== 'folded')) continue;
    // The blank lines at its end are a block scalar's own.
    const blanks = /^\s*/.exec(text.slice(from))?.[0] ?? '';
    from += blanks.replace(/[^\r\n]*$/, '').length;
  }
  checkGap(from, text.length);

  function checkGap(start: number, end: number): void {
    for (let at = text.indexOf('\t', start); at >= 0 && at < end; at = text.indexOf('\t', at + 1)) {
      const line = lineStart(at);
      const before = text.slice(Math.max(line, start), at);
      const tab = at;
      // The first tab of a run of blanks decides for all of them, and a comment may hold any.
      const comment = /(?:^|[ \t])#/.test(before);
      while (at + 1 < end && (comment ? !'\r\n'.includes(text.charAt(at + 1)) : ' \t'.includes(text.charAt(at + 1))))
        at++;
      if (comment) continue;

      const leading = line >= start && /^[ \t]*$/.test(before);
      if (leading && previous !== undefined && /^\s*$/.test(text.slice(start, tab))) {
        if (tab - line <= columnOf(previous)) refuse(tab);
        continue;
      }
      const behindIndicator =
        /(?:^|[ \t])[-?][ \t]*$/.test(before) || (line >= start && /^[ \t]*:[ \t]*$/.test(before));
      if ((leading || behindIndicator) && !inFlow(tab)) refuse(tab);
    }
  }

  /** Between the lines of a plain scalar a tab may not stand left of where the scalar could go on. */
  function checkPlain(node: ScalarNode): void {
    for (let at = text.indexOf('\t', node.at.start); at >= 0 && at < node.at.end; at = text.indexOf('\t', at + 1)) {
      const line = lineStart(at);
      if (line <= node.at.start || /\S/.test(text.slice(line, at))) continue;
      if (at - line <= columnOf(node)) refuse(at);
    }
  }

  function inFlow(at: number): boolean {
    for (let span = flows[flow]; span !== undefined && span.end <= at; span = flows[flow]) flow++;
    const span = flows[flow];
    return span !== undefined && span.start <= at;
  }

  function refuse(at: number): void {
    let end = at + 1;
    while (text.charAt(end) === '\t') end++;
    const tabs = { start: at, end };
    report(yamlFinding('yaml-syntax', { reason: 'tab-indentation', found: excerpt(text, tabs) }, tabs));
  }

  function columnOf(scalar: ScalarNode): number {
    return columns.get(scalar) ?? -1;
  }

  function lineStart(at: number): number {
    return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  }

  /** `column` is that of the innermost block collection: a plain scalar goes on to the right of it. */
  function collect(node: Node, column: number): void {
    if (node.kind === 'alias') return;
    if (node.kind === 'scalar') {
      if (node.style === 'plain') columns.set(node, column);
      return;
    }
    const inner = node.flow ? column : Math.max(column, node.at.start - lineStart(node.at.start));
    if (node.flow && node.at.end > (flows.at(-1)?.end ?? 0)) flows.push(node.at);
    for (const item of node.items) collect(item, inner);
  }
}
