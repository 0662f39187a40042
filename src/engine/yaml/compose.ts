import { cover } from '../../text/span.ts';
import { excerpt, yamlFinding } from './finding.ts';
import type { YamlFinding } from './finding.ts';
import { keyText } from './key-text.ts';
import { allowedAliasRatio, limits } from './limits.ts';
import type { AliasNode, CollectionNode, Node, ScalarNode } from './node.ts';
import { isText, resolvePlain } from './resolve.ts';
import { resolveTagged } from './tags.ts';
import type { Entry, MapValue, ScalarValue, Value } from './value.ts';

/**
 * Anchors while a document is composed: `size` counts the values that an alias stands for, `height` their levels.
 * The value is missing while the anchor's own node is still open.
 */
type Anchored = { readonly value: Value | undefined; readonly size: number; readonly height: number };

/**
 * Makes a value of a document's tree as kubectl does: scalars resolved, aliases followed and shared, `<<` merged, keys made
 * strings, the last of two equal keys kept. What kubectl refuses is reported and leaves null or a missing key behind.
 * Source: `go.yaml.in/yaml/v2/decode.go` and `sigs.k8s.io/yaml/yaml.go`.
 *
 * It recurses as deep as the tree is, which the parser bounds by `limits.nestingDepth`.
 */
export function compose(root: Node, text: string, report: (finding: YamlFinding) => void): Value {
  const anchors = new Map<string, Anchored>();
  /** Values visited with aliases followed, as kubectl counts them, and how many of them came out of aliases. */
  let visited = 0;
  let aliased = 0;
  let exhausted = false;
  /** Beyond the limit of findings nobody sees them, and quoting both values takes time. */
  let duplicates = 0;
  /** The deepest level met in the part that is being composed. */
  let deepest = 0;

  return composeNode(root, 1);

  function composeNode(node: Node, depth: number, isKey = false): Value {
    visited++;
    deepest = Math.max(deepest, depth);
    if (node.kind === 'alias') return follow(node, depth);
    if (node.anchor === undefined) return composeContent(node, depth, isKey);

    const { name } = node.anchor;
    const before = visited - 1;
    const outer = deepest;
    deepest = depth;
    anchors.set(name, { value: undefined, size: 0, height: 0 });
    const value = composeContent(node, depth, isKey);
    anchors.set(name, { value, size: visited - before, height: deepest - depth });
    deepest = Math.max(deepest, outer);
    return value;
  }

  function composeContent(node: ScalarNode | CollectionNode, depth: number, isKey: boolean): Value {
    if (node.kind === 'scalar') return scalarValue(node, isKey);
    if (node.kind === 'map') return mapValue(node, depth);
    return { kind: 'list', at: node.at, items: node.items.map((item) => composeNode(item, depth + 1)) };
  }

  function follow(node: AliasNode, depth: number): Value {
    const nothing: Value = { kind: 'null', at: node.at, raw: '', plain: true };
    const target = anchors.get(node.name);
    if (target === undefined) {
      // A bad name, as in `*.txt`, has been reported as such.
      if (/^[\w-]+$/.test(node.name)) report(yamlFinding('unknown-anchor', { anchor: node.name }, node.at));
      return nothing;
    }
    if (target.value === undefined) {
      report(yamlFinding('anchor-contains-itself', { anchor: node.name }, node.at));
      return nothing;
    }
    if (exhausted) return nothing;
    const all = visited + target.size;
    const share = aliased + target.size;
    if (share > 100 && all > 1000 && share / all > allowedAliasRatio(all)) {
      exhausted = true;
      report(
        yamlFinding(
          'limit-reached',
          { limit: 'aliased-values', allowed: Math.floor(allowedAliasRatio(all) * 100) },
          node.at,
        ),
      );
      return nothing;
    }
    if (depth + target.height > limits.nestingDepth) {
      report(yamlFinding('limit-reached', { limit: 'nesting-depth', allowed: limits.nestingDepth }, node.at));
      return nothing;
    }
    visited = all;
    aliased = share;
    deepest = Math.max(deepest, depth + target.height);
    return target.value;
  }

  function mapValue(node: CollectionNode, depth: number): MapValue {
    const entries = new Map<string, Entry>();
    /** Keys that the map writes itself; what `<<` brought may be overwritten without a word. Without `<<` it is all of them. */
    let own = entries;
    for (let i = 0; i + 1 < node.items.length; i += 2) {
      const keyNode = node.items[i]!;
      const valueNode = node.items[i + 1]!;
      if (isMerge(keyNode)) {
        if (own === entries) own = new Map(entries);
        merge(valueNode, entries, depth);
        continue;
      }
      const key = composeNode(keyNode, depth + 1, true);
      const name = keyText(key);
      const value = composeNode(valueNode, depth + 1);
      if (name === undefined) {
        reportKey(keyNode, node);
        continue;
      }
      const entry: Entry = { key: name, keyAt: keyNode.at, value };
      const first = own.get(name);
      if (first !== undefined) entries.delete(name);
      if (first !== undefined && duplicates++ <= limits.findings) {
        const kept = excerpt(text, value.at);
        const dropped = excerpt(text, first.value.at);
        report(
          yamlFinding('duplicate-key', { key: name, kept, dropped }, keyNode.at, [
            { role: 'first-definition', at: first.keyAt },
          ]),
        );
      }
      own.set(name, entry);
      entries.set(name, entry);
    }
    return { kind: 'map', at: node.at, entries };
  }

  /** kubectl sets merged keys at the place of the `<<`, over keys written before it; of several maps the first wins. */
  function merge(node: Node, entries: Map<string, Entry>, depth: number): void {
    const sources = node.kind === 'list' && node.anchor === undefined ? node.items : [node];
    for (const source of [...sources].reverse()) {
      const value = source.kind === 'scalar' ? undefined : composeNode(source, depth + 1);
      if (value?.kind === 'map') {
        for (const [name, entry] of value.entries) entries.set(name, entry);
      } else if (source.kind !== 'alias' || anchors.get(source.name)?.value !== undefined) {
        if (exhausted && value?.kind === 'null') continue;
        report(yamlFinding('yaml-syntax', { reason: 'merge-needs-map', found: excerpt(text, source.at) }, source.at));
      }
    }
  }

  function scalarValue(node: ScalarNode, isKey: boolean): ScalarValue {
    const { at, style } = node;
    const raw = node.text;
    const plain = style === 'plain' && node.tag === undefined;
    if (node.tag === undefined && style !== 'plain') return { kind: 'string', at, raw, plain, value: raw };
    if (node.tag === undefined && isText(raw)) return { kind: 'string', at, raw, plain, value: raw };
    const resolved = node.tag === undefined ? resolvePlain(raw) : resolveTagged(node.tag.name, raw);
    if (resolved === undefined) {
      const whole = cover(node.tag?.at ?? at, at);
      report(yamlFinding('yaml-syntax', { reason: 'tag-mismatch', found: excerpt(text, whole) }, whole));
      return { kind: 'string', at, raw, plain, value: raw };
    }
    if (!isKey && resolved.kind === 'float' && !Number.isFinite(resolved.value)) {
      report(yamlFinding('number-not-json', { found: raw }, at));
    }
    return { ...resolved, at, raw, plain };
  }

  /** `{{ .Values.x }}` is a map whose key is a map; whoever wrote it meant a template. */
  function reportKey(key: Node, parent: CollectionNode): void {
    if (key.kind === 'map' && key.flow && parent.flow && text.startsWith('{{', parent.at.start)) {
      report(yamlFinding('yaml-syntax', { reason: 'template-braces', found: excerpt(text, parent.at) }, parent.at));
      return;
    }
    report(yamlFinding('yaml-key-not-a-string', { found: excerpt(text, key.at) }, key.at));
  }
}

/** Source: `isMerge` in `decode.go`: a quoted `<<` is an ordinary key. */
function isMerge(key: Node): boolean {
  if (key.kind !== 'scalar' || key.text !== '<<') return false;
  if (key.tag === undefined) return key.style === 'plain';
  return key.tag.name === '!' || key.tag.name === '!!merge';
}
