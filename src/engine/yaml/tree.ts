import { getScalarValue } from 'js-yaml';
import type { Event } from 'js-yaml';
import type { Span } from '../../text/span.ts';
import { decodeDoubleQuoted } from './double-quoted.ts';
import { skipGap } from './gap.ts';
import type { AliasNode, CollectionNode, Node, Property, ScalarNode, ScalarStyle, Tree } from './node.ts';

const DOCUMENT = 1;
const SEQUENCE = 2;
const MAPPING = 3;
const SCALAR = 4;
const ALIAS = 5;
const POP = 6;

const FLOW = 2;
const styles: readonly ScalarStyle[] = ['plain', 'plain', 'single-quoted', 'double-quoted', 'literal', 'folded'];

type Properties = {
  readonly anchorStart: number;
  readonly anchorEnd: number;
  readonly tagStart: number;
  readonly tagEnd: number;
};

/**
 * Builds the tree of the first document and gives every node the span of its text, which the events lack.
 * @param events what the parser made of `parsed`
 * @param parsed the text as rewritten for the parser
 * @param text the text to decode scalars from; of the same length
 * @param onBadEscape called with the place of each escape that kubectl refuses
 */
export function buildTree(
  events: readonly Event[],
  parsed: string,
  text: string,
  json: boolean,
  onBadEscape: (at: Span) => void,
): Tree {
  const tokens: (ScalarNode | AliasNode)[] = [];
  const open: CollectionNode[] = [];
  let root: Node | undefined;
  /** Asked once: comparing two long texts takes time. */
  const isAsWritten = parsed === text;
  /** The end of the last token: whatever comes next stands behind it. */
  let cursor = 0;

  const add = (node: Node): void => {
    const parent = open.at(-1);
    if (parent === undefined) root ??= node;
    else parent.items.push(node);
  };

  for (const event of events) {
    switch (event.type) {
      case DOCUMENT:
        if (root !== undefined) return { root, tokens };
        break;
      case SEQUENCE:
      case MAPPING: {
        const node: CollectionNode = {
          kind: event.type === MAPPING ? 'map' : 'list',
          at: { start: event.start, end: event.start },
          flow: event.style === FLOW,
          items: [],
          anchor: anchorOf(event, text),
          tag: tagOf(event, text),
        };
        add(node);
        open.push(node);
        cursor = Math.max(cursor, event.start + (node.flow && '[{'.includes(parsed.charAt(event.start)) ? 1 : 0));
        break;
      }
      case SCALAR: {
        const style = styles[event.style] ?? 'plain';
        const at = scalarSpan(event, style);
        const node: ScalarNode = {
          kind: 'scalar',
          at,
          style,
          text: scalarText(event, style),
          inFlow: open.at(-1)?.flow ?? false,
          anchor: anchorOf(event, text),
          tag: tagOf(event, text),
        };
        add(node);
        if (event.valueStart >= 0) tokens.push(node);
        cursor = Math.max(at.end, event.valueEnd);
        break;
      }
      case ALIAS: {
        const at = { start: event.anchorStart - 1, end: event.anchorEnd };
        const node: AliasNode = { kind: 'alias', at, name: text.slice(event.anchorStart, event.anchorEnd) };
        add(node);
        tokens.push(node);
        cursor = at.end;
        break;
      }
      case POP: {
        const node = open.pop();
        if (node === undefined) break;
        const lone = node.flow && node.kind === 'map' ? absorbColons(node) : undefined;
        if (lone !== undefined && open.at(-1)?.items.at(-1) === node) open.at(-1)?.items.splice(-1, 1, lone);
        node.at = { start: node.at.start, end: collectionEnd(node) };
        cursor = Math.max(cursor, node.at.end);
      }
    }
  }
  return { root, tokens };

  function scalarSpan(event: Extract<Event, { type: 4 }>, style: ScalarStyle): Span {
    if (event.valueStart < 0) return emptySpan(event);
    if (style === 'plain') return { start: event.valueStart, end: event.valueEnd };
    if (style !== 'literal' && style !== 'folded') return { start: event.valueStart - 1, end: event.valueEnd + 1 };
    let start = Math.max(cursor, event.tagEnd, event.anchorEnd);
    const header = style === 'literal' ? '|' : '>';
    while (start < event.valueStart && parsed[start] !== header) start = skipGap(parsed, start + 1);
    let end = event.valueEnd;
    while (end > start + 1 && ' \t\r\n'.includes(parsed.charAt(end - 1))) end--;
    return { start, end };
  }

  /** An empty node has no text: its place is right behind the indicator or the properties that announce it. */
  function emptySpan(properties: Properties): Span {
    const behind = Math.max(properties.anchorEnd, properties.tagEnd);
    if (behind >= 0) return { start: behind, end: behind };
    const parent = open.at(-1);
    const next = skipGap(parsed, cursor);
    const indicator =
      parent === undefined ? '' : parent.kind === 'list' ? '-' : parent.items.length % 2 === 0 ? '?' : ':';
    const place = indicator !== '' && parsed[next] === indicator ? next + 1 : cursor;
    return { start: place, end: place };
  }

  function scalarText(event: Extract<Event, { type: 4 }>, style: ScalarStyle): string {
    // A rewritten text may hide the line breaks and escapes that make decoding necessary.
    const simple = event.fast && isAsWritten;
    if (style !== 'double-quoted' || simple) return getScalarValue(text, simple ? event : { ...event, fast: false });
    const decoded = decodeDoubleQuoted(text, { start: event.valueStart, end: event.valueEnd }, json);
    if (decoded.bad !== undefined) onBadEscape(decoded.bad);
    return decoded.text;
  }

  /**
   * Inside brackets, js-yaml ends a plain key at a colon with a bracket or comma behind it; to kubectl that colon is text.
   * @returns the scalar that is all there is of a pair without braces, as in `[a:, b]`
   */
  function absorbColons(map: CollectionNode): ScalarNode | undefined {
    for (const [i, key] of map.items.entries()) {
      const value = map.items[i + 1];
      if (i % 2 === 1 || key.kind !== 'scalar' || key.style !== 'plain' || value?.at.end !== value?.at.start) continue;
      if (!/^:[,\]}]/.test(parsed.slice(key.at.end, key.at.end + 2))) continue;
      key.text += ':';
      key.at = { start: key.at.start, end: key.at.end + 1 };
      if (map.at.start === key.at.start) return key;
    }
    return undefined;
  }

  function collectionEnd(node: CollectionNode): number {
    const last = node.items.at(-1);
    const behind = Math.max(last?.at.end ?? 0, node.at.start);
    // A single pair in a flow list, as in `[a: b]`, is a map without braces: its key starts where it starts.
    const bare = !'[{'.includes(parsed.charAt(node.at.start)) || node.items[0]?.at.start === node.at.start;
    if (!node.flow || bare) return behind;
    let end = last === undefined ? node.at.start + 1 : Math.max(behind, node.at.start + 1);
    for (end = skipGap(parsed, end); end < parsed.length && !']}'.includes(parsed.charAt(end));)
      end = skipGap(parsed, end + 1);
    return Math.min(end + 1, parsed.length);
  }
}

function anchorOf({ anchorStart, anchorEnd }: Properties, text: string): Property | undefined {
  if (anchorStart < 0) return undefined;
  return { at: { start: anchorStart - 1, end: anchorEnd }, name: text.slice(anchorStart, anchorEnd) };
}

function tagOf({ tagStart, tagEnd }: Properties, text: string): Property | undefined {
  return tagStart < 0 ? undefined : { at: { start: tagStart, end: tagEnd }, name: text.slice(tagStart, tagEnd) };
}
