/** Letters of an address outside of quotes. Source: `isAtext` in Go's package net/mail. */
const atom =
  /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~\u0080-\u{10ffff}]+(?:\.[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~\u0080-\u{10ffff}]+)*/u;
const quoted = /^"(?:[^"\\\r\n\u0000-\u0008\u000b-\u001f\u007f]|\\[!-~ \t\u0080-\u{10ffff}])*"/u; // eslint-disable-line no-control-regex -- these are what is not allowed
const word = /^(?:[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~.\u0080-\u{10ffff}]+|"(?:[^"\\\r\n]|\\.)*")/u;
const literal = /^\[[^[\]\\\s]+\]/;

/** Longer texts are no addresses; it bounds the work. */
const longest = 1000;

/**
 * One address, alone or in angle brackets behind a name: `ann@shop.example`, `Ann <ann@shop.example>`.
 * Source: `ParseAddress` in Go's package net/mail.
 */
export function isEmail(text: string): boolean {
  if (text.length > longest) return false;
  const plain = afterAddress(afterBlank(text));
  if (plain !== undefined && /^[ \t]*(?:\([^()]*\))?[ \t]*$/.test(plain)) return true;
  let rest = afterBlank(text);
  for (let next = word.exec(rest); next; next = word.exec(rest)) rest = afterBlank(rest.slice(next[0].length));
  if (!rest.startsWith('<')) return false;
  const inside = afterAddress(afterBlank(rest.slice(1)));
  return inside !== undefined && /^[ \t]*>[ \t]*(?:\([^()]*\))?[ \t]*$/.test(inside);
}

/** What follows an address at the beginning of a text; nothing where none begins it. */
function afterAddress(text: string): string | undefined {
  const local = atom.exec(text) ?? quoted.exec(text);
  const rest = local && text.slice(local[0].length);
  if (!rest?.startsWith('@')) return undefined;
  const host = afterBlank(rest.slice(1));
  const domain = atom.exec(host) ?? literal.exec(host);
  return domain ? host.slice(domain[0].length) : undefined;
}

function afterBlank(text: string): string {
  return text.replace(/^[ \t]+/, '');
}
