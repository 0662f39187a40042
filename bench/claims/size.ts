import type { Row } from '../claim.ts';
import { measured } from '../measured.ts';

const most = 90_000;

type Measured = {
  readonly core: number;
  readonly plain: number;
  readonly later: Readonly<Record<string, number>>;
  readonly whole: number;
  readonly rooms: Readonly<Record<string, number>>;
};

/**
 * What a reader's browser fetches for the engine. The core reads any text, knows all kinds, and judges ConfigMaps,
 * Secrets, Namespaces and RBAC; what else a text asks for is fetched before anything is said of it.
 */
export function sizeClaim(): readonly Row[] {
  const { core, plain, later, whole, rooms } = measured<Measured>('size');
  const kilobytes = (size: number): string => `${(size / 1000).toFixed(1)} kB`;
  const bySize = (sizes: Readonly<Record<string, number>>): [string, number][] =>
    Object.entries(sizes).sort(([, a], [, b]) => b - a);
  const verdict = core + (later['pods'] ?? 0) + (later['network'] ?? 0);
  const shop = verdict + (later['set'] ?? 0) + (later['practice'] ?? 0);
  return [
    {
      claim: 'core of the engine with the tables of all versions, Brotli: at most 90 kB',
      figure: `${kilobytes(core)} (${kilobytes(plain)} before)`,
      holds: core <= most,
    },
    ...bySize(later).map(([part, size]) => ({ claim: `  ${part}, when a text asks for it`, figure: kilobytes(size) })),
    { claim: '  the verdict on a Deployment with a Service, at most', figure: kilobytes(verdict) },
    { claim: '  with references, findings across objects and good practice', figure: kilobytes(shop) },
    { claim: '  all parts in one file', figure: kilobytes(whole) },
    ...bySize(rooms)
      .slice(0, 8)
      .map(([room, size]) => ({ claim: `  ${room}, alone`, figure: kilobytes(size) })),
  ];
}
