import { near } from '../../text/nearest.ts';
import type { Schema } from './lookup.ts';
import type { KindRow } from './types.ts';

/**
 * The kind that was probably meant: the same one in another group or version (`v1 Deployment`, `extensions/v1beta1
 * Ingress`), one of the same name in another case, as a plural or as a short name (`deployments`, `svc`), or one whose
 * name is close. Of several, the one whose apiVersion is nearest to what was written.
 */
export function suggestKind(apiVersion: string, kind: string, schema: Schema): KindRow | undefined {
  const folded = kind.toLowerCase();
  const isNamed = (row: KindRow): boolean =>
    row.kind.toLowerCase() === folded || row.plural === folded || row.shortNames.includes(folded);
  return (
    best(
      apiVersion,
      schema.kinds.filter((row) => row.kind === kind),
    ) ??
    best(apiVersion, schema.kinds.filter(isNamed)) ??
    best(
      apiVersion,
      similar(
        kind,
        schema.kinds.filter((row) => row.apiVersion === apiVersion),
      ),
    ) ??
    best(apiVersion, similar(kind, schema.kinds))
  );
}

function similar(kind: string, rows: readonly KindRow[]): KindRow[] {
  const meant = near(kind, new Set(rows.map((row) => row.kind)));
  return meant ? rows.filter((row) => row.kind === meant.name) : [];
}

/** The same apiVersion, then the same group, then the core group, then the one that Kubernetes lists first; of two versions the later. */
function best(apiVersion: string, rows: readonly KindRow[]): KindRow | undefined {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  const distance = (row: KindRow): number =>
    row.apiVersion === apiVersion ? 0 : row.group === group ? 1 : row.group === '' ? 2 : 3;
  return [...rows].sort(
    (a, b) => distance(a) - distance(b) || compare(a.group, b.group) || compare(b.version, a.version),
  )[0];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
