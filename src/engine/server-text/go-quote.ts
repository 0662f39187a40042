/** Go's `%q`: like JSON, but with `\x` for what cannot be printed and without escapes for what can. */
export function goQuote(text: string): string {
  return JSON.stringify(text).replace(/\\u00([0-9a-f]{2})/g, '\\x$1');
}
