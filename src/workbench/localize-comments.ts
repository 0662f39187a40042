const placeholder = /^([ \t]*# )\{([a-z][a-z0-9-]*)\}[ \t]*$/gm;

/** About as much as half a laptop's screen shows. */
const widest = 60;

/**
 * Puts a language's words into a sample's comments: the line `# {room}` becomes `# ` and the words named `room`.
 * @throws Error where a comment has no words, naming it: the sample is not finished.
 */
export function localizeComments(manifest: string, comments: Readonly<Record<string, string>>): string {
  return manifest.replace(placeholder, (_, indent: string, name: string) => {
    const words = Object.hasOwn(comments, name) ? comments[name] : undefined;
    if (words === undefined) throw new Error(`write "comments.${name}" for the line "# {${name}}"`);
    return wrap(words)
      .map((line) => indent + line)
      .join('\n');
  });
}

/** Long comments take several lines, so that a narrow editor shows them whole. Breaks only at spaces. */
function wrap(words: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > widest) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** The names of the comments that a manifest asks for, in its order. */
export function commentNames(manifest: string): readonly string[] {
  return [...manifest.matchAll(placeholder)].map(([, , name]) => name!);
}
