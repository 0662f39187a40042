import { byteLength } from '../model/byte-length.ts';

/*
 * What Go says of a text that a type with a form of its own cannot read. Each function gives `undefined` where it can.
 */

const quantityForm = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
const quantitySuffix = /^(?:[numkMGTPE]|[KMGTPE]i|[eE][-+]?\d{1,18})?$/;

/** Source: `ParseQuantity` in k8s.io/apimachinery/pkg/api/resource/quantity.go. */
export function quantityError(text: string): string | undefined {
  const [, suffix] = /^[-+]?\d*(?:\.\d*)?([eEinumkKMGTP]*[-+]?\d*)$/.exec(text) ?? [];
  if (text === '' || suffix === undefined) return quantityForm;
  return quantitySuffix.test(suffix) ? undefined : "unable to parse quantity's suffix";
}

/** Source: `decodeQuantum` in Go's encoding/base64. */
export function base64Error(text: string): string | undefined {
  const at = corruptAt(text);
  return at === undefined ? undefined : `illegal base64 data at input byte ${byteLength(text.slice(0, at))}`;
}

function corruptAt(text: string): number | undefined {
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\n' || character === '\r') continue;
    if (/[A-Za-z0-9+/]/.test(character)) digits = (digits + 1) % 4;
    else return character === '=' ? corruptPadding(text, at, digits) : at;
  }
  return digits === 0 ? undefined : text.length - digits;
}

/** One or two `=` fill up four digits; only line breaks may follow. */
function corruptPadding(text: string, at: number, digits: number): number | undefined {
  if (digits < 2) return at;
  let end = at + 1;
  if (digits === 2) {
    end = skipBreaks(text, end);
    if (end === text.length) return end;
    if (text.charAt(end) !== '=') return end - 1;
    end++;
  }
  end = skipBreaks(text, end);
  return end < text.length ? end : undefined;
}

function skipBreaks(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === '\n' || text.charAt(at) === '\r') at++;
  return at;
}
