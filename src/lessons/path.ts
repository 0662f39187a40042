/**
 * One step into a manifest: a key, a position in a list, or the item of a list whose field has a value.
 * Written `spec.containers[name=web].ports[0]`; a key that holds a dot stands in brackets: `labels[app.kubernetes.io/name]`.
 */
export type PathStep =
  { readonly key: string } | { readonly index: number } | { readonly where: string; readonly is: string };

export type Path = readonly PathStep[];

const token = /(?:^|(?<=[^.])\.)([A-Za-z_$][\w$/-]*)|\[(\d+)\]|\[(\w+)=([^\]]+)\]|\[([^\]=]+)\]/y;

/** Reads a path. `undefined` where the text is none, and for an empty one. */
export function parsePath(text: string): Path | undefined {
  const steps: PathStep[] = [];
  token.lastIndex = 0;
  let end = 0;
  while (end < text.length) {
    const match = token.exec(text);
    if (!match) return undefined;
    const [, key, index, where, is, bracketed] = match;
    if (index !== undefined) steps.push({ index: Number(index) });
    else if (where !== undefined) steps.push({ where, is: is! });
    else steps.push({ key: (key ?? bracketed)! });
    end = token.lastIndex;
  }
  return steps.length > 0 ? steps : undefined;
}
