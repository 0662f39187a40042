/** What stands side by side: blocks of this language, and what they are in the other. */
export type Row<T> = { readonly own: readonly T[]; readonly other: readonly T[] };

/**
 * Pairs the blocks of a part of a lesson in two languages. Both have the same components in the same order; the
 * paragraphs between them need not be as many.
 * @param nameOf what a component is, so that it meets itself; `undefined` for plain text
 */
export function pairRows<T>(
  own: readonly T[],
  other: readonly T[],
  nameOf: (block: T) => string | undefined,
): readonly Row<T>[] {
  const [mine, theirs] = [chunksOf(own, nameOf), chunksOf(other, nameOf)];
  const isSame = mine.length === theirs.length && mine.every(({ name }, index) => name === theirs[index]!.name);
  // A translation that is built otherwise stands beside the whole.
  if (!isSame) return [{ own, other }];
  return mine.flatMap((chunk, index) => {
    const { blocks } = theirs[index]!;
    if (chunk.blocks.length !== blocks.length) return [{ own: chunk.blocks, other: blocks }];
    return chunk.blocks.map((block, at) => ({ own: [block], other: [blocks[at]!] }));
  });
}

type Chunk<T> = { readonly name: string | undefined; readonly blocks: T[] };

/** Each component alone, and what stands between two of them together. */
function chunksOf<T>(blocks: readonly T[], nameOf: (block: T) => string | undefined): readonly Chunk<T>[] {
  const chunks: Chunk<T>[] = [];
  for (const block of blocks) {
    const name = nameOf(block);
    const last = chunks.at(-1);
    if (name === undefined && last && last.name === undefined) last.blocks.push(block);
    else chunks.push({ name, blocks: [block] });
  }
  return chunks;
}
