/** A reference such as `$(HOST)` in a text, with its place. */
export type VariableReference = { readonly name: string; readonly start: number; readonly end: number };

/**
 * The references to variables in a text. `$$(HOST)` is no reference: it stands for the text `$(HOST)`.
 * Source: `tryReadVariableName` in third_party/forked/golang/expansion/expand.go of Kubernetes.
 */
export function variableReferences(text: string): readonly VariableReference[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: name, index }) =>
    name === undefined ? [] : { name, start: index, end: index + whole.length },
  );
}

/**
 * A text with its references replaced. What `valueOf` does not know stays as it is written.
 * Source: `Expand` in the same file.
 */
export function expandVariables(text: string, valueOf: (name: string) => string | undefined): string {
  return text.replace(pattern, (whole: string, name: string | undefined) =>
    name === undefined ? '$' : (valueOf(name) ?? whole),
  );
}

/** Two dollars, which stand for one, or a reference up to its first closing parenthesis. */
const pattern = /\$\$|\$\(([^)]*)\)/g;
