const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** How many bytes a base64 text stands for. Line breaks do not count, as in Go; the text must be good base64. */
export function base64Length(text: string): number {
  let letters = 0;
  for (const char of text) if (char !== '\n' && char !== '\r' && char !== '=') letters++;
  return Math.floor((letters * 3) / 4);
}

/** Base64 as Go writes it after reading it: without line breaks, and without bits behind the last byte. */
export function canonicalBase64(text: string): string {
  const letters = text.replace(/[\r\n=]/g, '');
  const spare = [0, 0, 4, 2][letters.length % 4]!;
  const last = alphabet.indexOf(letters.at(-1) ?? '');
  const ended = spare > 0 && last >= 0 ? letters.slice(0, -1) + alphabet[(last >> spare) << spare]! : letters;
  return ended.padEnd(Math.ceil(ended.length / 4) * 4, '=');
}

/** A text as the base64 of its UTF-8 bytes. */
export function encodeBase64(text: string): string {
  return encodeBytes([...text].flatMap(utf8Bytes));
}

/** Bytes as base64. */
export function encodeBytes(bytes: readonly number[]): string {
  let encoded = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    for (let i = 0; i < 4; i++) encoded += at + i > bytes.length ? '=' : alphabet[(bits >> (18 - 6 * i)) & 63]!;
  }
  return encoded;
}

/** A lone surrogate is no character: Go has written U+FFFD for it. */
function utf8Bytes(character: string): number[] {
  const point = character.codePointAt(0) ?? 0;
  const code = point >= 0xd800 && point < 0xe000 ? 0xfffd : point;
  const more = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), more(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), more(6), more(0)];
  return [0xf0 | (code >> 18), more(12), more(6), more(0)];
}
