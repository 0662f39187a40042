/** A document of a manifest, with the separator in front of it. `first` is the number of its first line. */
export type ManifestPart = { readonly first: number; readonly lines: readonly string[] };

/** Cuts a manifest into its documents, so that the notes of each can stand below it. */
export function manifestParts(text: string): ManifestPart[] {
  const parts: { first: number; lines: string[] }[] = [{ first: 1, lines: [] }];
  text
    .replace(/\n$/, '')
    .split('\n')
    .forEach((line, index) => {
      if (line === '---' && index > 0) parts.push({ first: index + 1, lines: [] });
      parts.at(-1)!.lines.push(line);
    });
  return parts;
}
