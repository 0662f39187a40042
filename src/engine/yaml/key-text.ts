import type { Value } from './value.ts';

/**
 * The JSON key that kubectl makes of a map's key (`convertToJSONableObject` in `sigs.k8s.io/yaml/yaml.go`).
 * @returns undefined where kubectl refuses: null, lists, maps and integers beyond int64
 */
export function keyText(key: Value): string | undefined {
  switch (key.kind) {
    case 'string':
      return key.value;
    case 'bool':
      return key.value ? 'true' : 'false';
    case 'int':
      return BigInt(key.value) < 2n ** 63n ? String(key.value) : undefined;
    case 'float':
      return float32Text(key.value);
    case 'null':
    case 'list':
    case 'map':
      return undefined;
  }
}

/** Go's `FormatFloat(value, 'g', -1, 32)`: the shortest digits that make the same 32-bit float. */
function float32Text(value: number): string {
  const float = Math.fround(value);
  if (Number.isNaN(float)) return '.nan';
  if (!Number.isFinite(float)) return float < 0 ? '-.inf' : '.inf';
  if (float === 0) return Object.is(float, -0) ? '-0' : '0';
  let precision = 1;
  while (precision < 9 && Math.fround(Number(float.toPrecision(precision))) !== float) precision++;
  const [mantissa, power] = float.toExponential(precision - 1).split('e') as [string, string];
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 6) {
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  return Number(float.toPrecision(precision)).toString();
}
