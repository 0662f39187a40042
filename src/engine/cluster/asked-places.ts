import type { Finding } from '../finding.ts';
import type { MapValue } from '../yaml/value.ts';
import type { Standing } from './cluster.ts';

/** A finding; `by` is the object in the cluster that asks for it, whose document only the workspace knows. */
export type AskedFinding = Finding & { readonly by?: Standing };

/** Where a document stands: its file, and which document of it. */
type DocumentPlace = { readonly file: number; readonly document: number };

export type StandingPlaces = ReadonlyMap<MapValue, DocumentPlace>;

/** The documents of the objects that others are judged by. Of equal documents the first is meant. */
export function standingPlaces(
  files: readonly (readonly { readonly shapers: readonly MapValue[] }[])[],
): StandingPlaces {
  const places = new Map<MapValue, DocumentPlace>();
  files.forEach((documents, file) => {
    documents.forEach(({ shapers }, document) => {
      for (const each of shapers) if (!places.has(each)) places.set(each, { file, document });
    });
  });
  return places;
}

/** The findings with what asks for them as related places. */
export function withAskedPlaces(findings: readonly AskedFinding[], places: StandingPlaces): readonly Finding[] {
  return findings.some(({ by }) => by) ? findings.map((finding) => withAskedPlace(finding, places)) : findings;
}

function withAskedPlace(asked: AskedFinding, places: StandingPlaces): Finding {
  const { by, ...finding } = asked;
  const document = by && places.get(by.object);
  if (!document) return finding;
  return { ...finding, related: [...finding.related, { role: 'asked-here', at: by.at, document }] };
}
