import type { Row } from '../claim.ts';
import { measured } from '../measured.ts';

const most = 90_000;

/** What a reader's browser fetches for the engine. */
export function sizeClaim(): readonly Row[] {
  const { bytes, plain, parts } = measured<{ bytes: number; plain: number; parts: Record<string, number> }>('size');
  const kilobytes = (size: number): string => `${(size / 1000).toFixed(1)} kB`;
  const largest = Object.entries(parts)
    .sort(([, a], [, b]) => b - a)
    .map(([room, size]) => ({ claim: `  ${room}, alone`, figure: kilobytes(size) }));
  return [
    {
      claim: 'engine with the tables of all versions, Brotli: at most 90 kB',
      figure: `${kilobytes(bytes)} (${kilobytes(plain)} before)`,
      holds: bytes <= most,
    },
    ...largest.slice(0, 8),
  ];
}
