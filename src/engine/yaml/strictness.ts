import type { Span } from '../../text/span.ts';
import type { SyntaxReason } from './codes.ts';
import { excerpt, yamlFinding } from './finding.ts';
import type { YamlFinding } from './finding.ts';
import { skipGap } from './gap.ts';
import { longestKey } from './limits.ts';
import type { CollectionNode, Node, Property } from './node.ts';

/**
 * Reports what js-yaml accepts and kubectl's parser refuses about single nodes: names of anchors, keys that are too long or
 * on several lines, indicators inside brackets. Source: `go.yaml.in/yaml/v2/scannerc.go`.
 */
export function checkStrictness(text: string, root: Node, report: (finding: YamlFinding) => void): void {
  visit(root);

  function visit(node: Node): void {
    if (node.kind === 'alias') {
      checkAnchor({ at: node.at, name: node.name });
      return;
    }
    if (node.anchor !== undefined) checkAnchor(node.anchor);
    if (node.tag !== undefined) checkTag(node.tag);
    if (node.kind === 'scalar') {
      if (node.style === 'plain' && node.inFlow) checkFlowScalar(node.at);
      return;
    }
    if (node.kind === 'map') checkKeys(node);
    for (const item of node.items) visit(item);
  }

  function checkKeys(map: CollectionNode): void {
    for (const [i, key] of map.items.entries()) {
      const value = map.items[i + 1];
      if (i % 2 === 1 || value === undefined || isExplicit(key)) continue;
      checkKeyLength(key);
      if (map.flow) checkFlowKey(key, value);
      else checkPlace(key, value);
    }
  }

  /** True where a `?` announces the key: such a key may be of any length and on several lines. */
  function isExplicit(key: Node): boolean {
    let before = key.at.start - 1;
    const farthest = Math.max(0, key.at.start - 8);
    while (before >= farthest && ' \t\r\n'.includes(text.charAt(before))) before--;
    return before >= farthest && text.charAt(before) === '?';
  }

  function checkAnchor({ at, name }: Property): void {
    if (!/^[\w-]+$/.test(name) || !/[\s?:,\]}%@`]|^$/.test(text.charAt(at.end))) refuse('bad-anchor-name', at);
  }

  /** A tag ends with a blank: kubectl's parser takes a comma or a bracket behind it for a part of it, and knows no `#` in it. */
  function checkTag({ at, name }: Property): void {
    if (!/\s|^$/.test(text.charAt(at.end)) || name.includes('#')) refuse('other', at);
  }

  function checkKeyLength({ at }: Node): void {
    if (at.end - at.start <= longestKey || Array.from(text.slice(at.start, at.end)).length <= longestKey) return;
    refuse('key-too-long', { start: at.start, end: at.start + 1 });
  }

  /** Inside brackets kubectl's parser takes every `?`, and a `:` in front, for an indicator. */
  function checkFlowScalar({ start, end }: Span): void {
    const mark = text.slice(start, end).search(/^:|\?/);
    if (mark >= 0) refuse('unexpected-character', { start: start + mark, end: start + mark + 1 });
  }

  /** A key inside brackets stands on one line with its colon, or a comma is missing; a plain key has a blank behind the colon. */
  function checkFlowKey(key: Node, value: Node): void {
    const colon = skipGap(text, key.at.end);
    if (text.charAt(colon) !== ':' || colon >= Math.max(value.at.end, key.at.end + 1)) return;
    const properties =
      key.kind === 'alias' ? [] : [key.anchor?.at.start, key.tag?.at.start].filter((at) => at !== undefined);
    const start = Math.min(key.at.start, ...properties);
    const line = text.slice(start, colon).search(/[\r\n]/);
    if (line >= 0) refuse('unclosed-flow', { start, end: start + Math.max(line, 1) });
    const glued = key.kind === 'scalar' && key.style === 'plain' && /[[{]/.test(text.charAt(colon + 1));
    if (glued) refuse('missing-colon', { start: key.at.start, end: colon + 1 });
  }

  /** A map cannot begin on the line of its key, not even behind an anchor or a tag. */
  function checkPlace(key: Node, value: Node): void {
    if (value.kind !== 'map' || value.flow) return;
    if (/[\r\n]/.test(text.slice(key.at.end, value.at.start))) return;
    const inner = value.items[0]?.at ?? value.at;
    const colon = skipGap(text, inner.end);
    refuse('colon-in-value', text.charAt(colon) === ':' ? { start: colon, end: colon + 1 } : inner);
  }

  function refuse(reason: SyntaxReason, at: Span): void {
    report(yamlFinding('yaml-syntax', { reason, found: excerpt(text, at) }, at));
  }
}
