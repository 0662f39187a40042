/**
 * A short name for a text: equal texts have equal names. It stands in for the SHA-256 of BuildKit, where nothing needs to be
 * safe against an attacker: 53 bits of two multiplicative hashes.
 */
export function fingerprint(...parts: readonly string[]): string {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) {
      const unit = part.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x5bd1e995);
    }
    // A part ends here: "ab" and "c" are another list than "a" and "bc".
    a = Math.imul(a ^ 0x1f1f1f, 0x01000193);
    b = Math.imul(b ^ (b >>> 13) ^ part.length, 0x5bd1e995);
  }
  a ^= a >>> 15;
  b ^= b >>> 16;
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
