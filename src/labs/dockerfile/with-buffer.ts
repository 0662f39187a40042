/**
 * Calls the parser where it finds what it asks for: it looks at the first letter of a file with Node's `Buffer`, which a
 * browser does not have. What stands in for it is taken away again, so that no other code takes the page for Node.
 */
export function withBuffer<T>(call: () => T): T {
  const scope = globalThis as { Buffer?: unknown };
  if (scope.Buffer !== undefined) return call();
  scope.Buffer = { from: (text: string) => new TextEncoder().encode(text) };
  try {
    return call();
  } finally {
    delete scope.Buffer;
  }
}
