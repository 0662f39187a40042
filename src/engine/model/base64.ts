/** How many bytes a base64 text stands for. Line breaks do not count, as in Go; the text must be good base64. */
export function base64Length(text: string): number {
  let letters = 0;
  for (const char of text) if (char !== '\n' && char !== '\r' && char !== '=') letters++;
  return Math.floor((letters * 3) / 4);
}
