const placeholder = /^([ \t]*# )\{([a-z][a-z0-9-]*)\}[ \t]*$/gm;

/**
 * Puts a language's words into a sample's comments: the line `# {room}` becomes `# ` and the words named `room`.
 * @throws Error where a comment has no words, naming it: the sample is not finished.
 */
export function localizeComments(manifest: string, comments: Readonly<Record<string, string>>): string {
  return manifest.replace(placeholder, (_, indent: string, name: string) => {
    const words = Object.hasOwn(comments, name) ? comments[name] : undefined;
    if (words === undefined) throw new Error(`write "comments.${name}" for the line "# {${name}}"`);
    return indent + words;
  });
}

/** The names of the comments that a manifest asks for, in its order. */
export function commentNames(manifest: string): readonly string[] {
  return [...manifest.matchAll(placeholder)].map(([, , name]) => name!);
}
