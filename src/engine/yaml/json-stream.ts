/**
 * The end of the JSON object that begins at `start`, or -1 where none does. Only Go's notion of JSON counts, which is
 * that of `JSON.parse`: no comments, no trailing commas.
 */
export function jsonObjectEnd(text: string, start: number): number {
  if (text[start] !== '{') return -1;
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '"') {
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++;
    } else if (char === '{' || char === '[') {
      depth++;
    } else if (char === '}' || char === ']') {
      depth--;
      if (depth === 0) return isJson(text.slice(start, at + 1)) ? at + 1 : -1;
    }
  }
  return -1;
}

/** True where the whole text is one JSON object. */
export function isJsonObject(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.startsWith('{') && trimmed.endsWith('}') && isJson(trimmed);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
