import type { YamlObjectReader } from '@actions/workflow-parser/workflows/yaml-object-reader';

/** A node of the YAML library, as far as it is looked at here. */
type Node = {
  readonly items?: readonly Node[];
  readonly key?: Node;
  readonly value?: unknown;
  readonly contents?: Node;
  resolve?(document: unknown): Node | undefined;
};

/**
 * How many nodes there are once every alias stands for what it names. A short text can grow without bound that way, and
 * the parser would follow it.
 * @param most counting ends somewhere above it
 */
export function grownSize(reader: YamlObjectReader, most: number): number {
  const { doc } = reader as unknown as { readonly doc: Node };
  const sizes = new Map<Node, number>();
  const sizeOf = (node: unknown): number => {
    if (typeof node !== 'object' || node === null) return 0;
    const part = node as Node;
    const counted = sizes.get(part);
    if (counted !== undefined) return counted;
    // A node that contains itself ends here; the parser ends there too.
    sizes.set(part, 1);
    let size = 1;
    const parts = [...(part.items ?? []), part.key, part.value, part.contents, part.resolve?.(doc)];
    for (const inner of parts) if (size <= most) size += sizeOf(inner);
    sizes.set(part, size);
    return size;
  };
  return sizeOf(doc);
}
