/** What an example says about one of its lines: the finding expected there and, if given, the text it points at. */
export type Mark = { readonly line: number; readonly code: string; readonly text?: string };

/**
 * Takes the marks out of an example: `app: wbe # ! service-selects-no-pod "wbe"`, several separated by commas.
 * What is left is the manifest itself, line by line.
 */
export function takeMarks(example: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const lines = example.split('\n').map((line, index) => {
    const found = /^(.*?)\s*# ! ?(.*)$/.exec(line);
    if (!found) return line;
    for (const [, code, text] of found[2]!.matchAll(/([a-z][a-z0-9-]*)(?:\s+"([^"]*)")?/g)) {
      marks.push({ line: index + 1, code: code!, ...(text === undefined ? {} : { text }) });
    }
    return found[1]!;
  });
  return { text: lines.join('\n'), marks };
}
