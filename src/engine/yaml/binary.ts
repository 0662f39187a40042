const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Decodes the base64 of a `!!binary` scalar as Go's `base64.StdEncoding` does: padding is required, line breaks are skipped.
 * @returns the bytes as UTF-8 text, with U+FFFD for what is no UTF-8; undefined where the base64 is bad
 */
export function decodeBinary(source: string): string | undefined {
  const text = source.replace(/[\r\n]/g, '');
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 4) {
    const quad = text.slice(at, at + 4).replace(/=+$/, '');
    let bits = 0;
    for (const char of quad) bits = bits * 64 + alphabet.indexOf(char);
    bits *= 64 ** (4 - quad.length);
    for (let i = 0; i < quad.length - 1; i++) bytes.push((bits >> (16 - 8 * i)) & 255);
  }
  return decodeUtf8(bytes);
}

function decodeUtf8(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const length =
      first < 0x80
        ? 1
        : first >= 0xc2 && first < 0xe0
          ? 2
          : first >= 0xe0 && first < 0xf0
            ? 3
            : first >= 0xf0 && first < 0xf5
              ? 4
              : 0;
    let code = length === 1 ? first : first & (0xff >> (length + 1));
    let good = length > 0;
    for (let i = 1; i < length; i++) {
      const next = bytes[at + i] ?? 0;
      good &&= (next & 0xc0) === 0x80;
      code = code * 64 + (next & 0x3f);
    }
    good &&= !(length === 3 && (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)));
    good &&= !(length === 4 && (code < 0x10000 || code > 0x10ffff));
    text += good ? String.fromCodePoint(code) : '\ufffd';
    at += good ? length : 1;
  }
  return text;
}
