import type { Span } from '../../text/span.ts';

/** A node of the document as written: aliases not followed, scalars decoded but not resolved. */
export type Node = ScalarNode | AliasNode | CollectionNode;

/** An anchor or a tag; `at` includes the `&` or `!`. */
export type Property = { readonly at: Span; readonly name: string };

export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

export type ScalarNode = {
  readonly kind: 'scalar';
  /** Quotes and block headers belong to it. An empty scalar has an empty span after its indicator. */
  at: Span;
  readonly style: ScalarStyle;
  text: string;
  /** Inside brackets or braces. */
  readonly inFlow: boolean;
  readonly anchor: Property | undefined;
  readonly tag: Property | undefined;
};

/** `at` includes the `*`. */
export type AliasNode = { readonly kind: 'alias'; readonly at: Span; readonly name: string };

export type CollectionNode = {
  /** The items of a map are its keys and values by turns. */
  readonly kind: 'map' | 'list';
  at: Span;
  readonly flow: boolean;
  readonly items: Node[];
  readonly anchor: Property | undefined;
  readonly tag: Property | undefined;
};

/** A document as the parser read it. Tokens are its scalars and aliases in the order of the text. */
export type Tree = { readonly root: Node | undefined; readonly tokens: readonly (ScalarNode | AliasNode)[] };
