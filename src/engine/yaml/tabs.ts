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
  /** The next tab that has not been looked at; like `line` and `flow` it only moves on, so that the text is searched once. */
  let tab = text.indexOf('\t');
  if (tab < 0) return;
  /** The start of the line that holds the tab. */
  let line = 0;
  let scanned = 0;

  /** Flow collections in the order of the text, without those inside others. */
  const flows: Span[] = [];
  let flow = 0;
  const columns = new Map<ScalarNode, number>();
  if (tree.root !== undefined) collect(tree.root, -1);

  let from = 0;
  let previous: ScalarNode | undefined;
  for (const token of tree.tokens) {
    checkGap(from, token.at.start);
    from = token.at.end;
    previous = token.kind === 'scalar' && token.style === 'plain' ? token : undefined;
    if (previous !== undefined) checkPlain(previous);
    if (token.kind !== 'scalar' || (token.style !== 'literal' && token.style !== 'folded')) continue;
    // The blank lines at its end are a block scalar's own.
    let end = from;
    while (end < text.length && ' \t\r\n'.includes(text.charAt(end))) end++;
    while (end > from && !'\r\n'.includes(text.charAt(end - 1))) end--;
    from = end;
  }
  checkGap(from, text.length);

  /** Between two tokens stand blanks, comments, indicators, anchors and tags. */
  function checkGap(start: number, end: number): void {
    if (tab >= 0 && tab < start) moveTo(start);
    /** Where the first thing stands that is no blank: up to there a plain scalar before the gap could have gone on. */
    let written = start;
    while (tab >= 0 && tab < end) {
      while (written < end && ' \t\r\n'.includes(text.charAt(written))) written++;
      findLine();
      const before = text.slice(Math.max(line, start), tab);
      const ownLine = line >= start;
      const at = tab;
      if (/(?:^|[ \t])#/.test(before)) {
        skip((char) => char !== '\r' && char !== '\n');
        continue;
      }
      // The first tab of a run of blanks decides for all of them.
      skip((char) => char === ' ' || char === '\t');

      const leading = ownLine && /^[ \t]*$/.test(before);
      if (leading && previous !== undefined && at < written) {
        if (at - line <= columnOf(previous)) refuse(at);
        continue;
      }
      const behindIndicator = /(?:^|[ \t])[-?][ \t]*$/.test(before) || (ownLine && /^[ \t]*:[ \t]*$/.test(before));
      if ((leading || behindIndicator) && !inFlow(at)) refuse(at);
    }
  }

  /** Between the lines of a plain scalar a tab may not stand left of where the scalar could go on. */
  function checkPlain(node: ScalarNode): void {
    if (tab >= 0 && tab < node.at.start) moveTo(node.at.start);
    if (tab < 0 || tab >= node.at.end) return;
    for (const match of text.slice(node.at.start, node.at.end).matchAll(/[\r\n]( *)\t/g)) {
      const spaces = match[1] ?? '';
      if (spaces.length <= columnOf(node)) refuse(node.at.start + match.index + 1 + spaces.length);
    }
  }

  function moveTo(start: number): void {
    tab = text.indexOf('\t', start);
  }

  /** Goes on to the next tab behind all that `passes`. */
  function skip(passes: (char: string) => boolean): void {
    let next = tab + 1;
    while (next < text.length && passes(text.charAt(next))) next++;
    moveTo(next);
  }

  function findLine(): void {
    for (; scanned < tab; scanned++) if ('\r\n'.includes(text.charAt(scanned))) line = scanned + 1;
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

  /** `column` is that of the innermost block collection: a plain scalar goes on to the right of it. */
  function collect(node: Node, column: number): void {
    if (node.kind === 'alias') return;
    if (node.kind === 'scalar') {
      if (node.style === 'plain') columns.set(node, column);
      return;
    }
    if (node.flow && node.at.end > (flows.at(-1)?.end ?? 0)) flows.push(node.at);
    const inner = node.flow ? column : Math.max(column, columnAt(node.at.start));
    for (const item of node.items) collect(item, inner);
  }

  function columnAt(at: number): number {
    let start = at;
    while (start > 0 && !'\r\n'.includes(text.charAt(start - 1))) start--;
    return at - start;
  }
}
