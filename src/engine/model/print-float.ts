/**
 * A float as Go's `%v` prints it: from a million on, or below a ten-thousandth, with an exponent of at least two digits.
 * Source: `FormatFloat` in Go's package strconv, form `g` with as few digits as possible.
 */
export function printFloat(value: number): string {
  const size = Math.abs(value);
  const text = size >= 1e6 || (size !== 0 && size < 1e-4) ? value.toExponential() : String(value);
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}
