const units = ['ns', 'us', 'µs', 'μs', 'ms', 's', 'm', 'h'];

/**
 * Whether Go reads a text as a duration such as `1h30m`: signed, in parts that each have a unit. `0` needs none.
 * Source: `ParseDuration` of Go's package time.
 */
export function isDuration(text: string): boolean {
  const unsigned = text.replace(/^[+-]/, '');
  if (unsigned === '0') return true;
  return new RegExp(`^((\\d+(\\.\\d*)?|\\.\\d+)(${units.join('|')}))+$`).test(unsigned);
}
