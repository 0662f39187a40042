/**
 * The patterns of filters for branches, tags and paths.
 * Source: docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */

type Test = (unit: string) => boolean;

/** One piece: what it takes, how often. `folders` is `**` and a slash, in two pieces: nothing, or what ends in a slash. */
type Piece = {
  readonly takes: Test;
  readonly least: 0 | 1;
  readonly many: boolean;
  readonly folders?: 'before' | 'within';
};

const any: Test = () => true;
const inOneName: Test = (unit) => unit !== '/';
const literal =
  (wanted: string): Test =>
  (unit) =>
    unit === wanted;

/** Whether GitHub can read the pattern: a bracket that is opened is closed, and holds letters, digits or ranges. */
export function isPattern(pattern: string): boolean {
  return piecesOf(body(pattern)) !== undefined;
}

export const isNegative = (pattern: string): boolean => pattern.startsWith('!');

const body = (pattern: string): string => (isNegative(pattern) ? pattern.slice(1) : pattern);

/**
 * Whether the whole of `name` matches; `!` at the beginning is left aside. The work grows with the product of both
 * lengths. A pattern that cannot be read matches nothing.
 */
export function matches(pattern: string, name: string): boolean {
  const pieces = piecesOf(body(pattern));
  if (!pieces) return false;
  let places = reach(new Set([0]), pieces);
  for (const unit of name) {
    const next = new Set<number>();
    for (const place of places) {
      const piece = pieces[place];
      if (!piece?.takes(unit)) continue;
      if (piece.folders) {
        const within = piece.folders === 'before' ? place + 1 : place;
        next.add(within);
        if (unit === '/') next.add(within + 1);
        continue;
      }
      if (piece.many) next.add(place);
      next.add(place + 1);
    }
    places = reach(next, pieces);
    if (places.size === 0) return false;
  }
  return places.has(pieces.length);
}

/** All places that are reached by leaving out what may be left out. */
function reach(places: ReadonlySet<number>, pieces: readonly Piece[]): Set<number> {
  const reached = new Set(places);
  for (const place of reached) {
    const piece = pieces[place];
    if (piece?.least === 0) reached.add(place + (piece.folders ? 2 : 1));
  }
  return reached;
}

function piecesOf(pattern: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern[i]!;
    if (unit === '*') {
      const double = pattern[i + 1] === '*';
      const begins = i === 0 || pattern[i - 1] === '/';
      if (double) i++;
      if (double && begins && pattern[i + 1] === '/') {
        i++;
        pieces.push({ takes: any, least: 0, many: true, folders: 'before' });
        pieces.push({ takes: any, least: 1, many: true, folders: 'within' });
      } else pieces.push({ takes: double ? any : inOneName, least: 0, many: true });
      continue;
    }
    const last = pieces.at(-1);
    if ((unit === '?' || unit === '+') && last && !last.many && last.least === 1) {
      pieces.splice(
        -1,
        1,
        ...(unit === '?' ? [{ ...last, least: 0 as const }] : [last, { ...last, least: 0 as const, many: true }]),
      );
      continue;
    }
    if (unit === '[') {
      const end = pattern.indexOf(']', i + 2);
      const takes = end < 0 ? undefined : oneOf(pattern.slice(i + 1, end));
      if (!takes) return undefined;
      pieces.push({ takes, least: 1, many: false });
      i = end;
      continue;
    }
    if (unit === '\\' && i + 1 < pattern.length) i++;
    pieces.push({ takes: literal(pattern[i]!), least: 1, many: false });
  }
  return pieces;
}

/** What stands between brackets: units, and ranges within a-z, A-Z or 0-9. */
function oneOf(inside: string): Test | undefined {
  const units = new Set<string>();
  for (let i = 0; i < inside.length; i++) {
    const from = inside[i]!;
    const to = inside[i + 1] === '-' ? inside[i + 2] : undefined;
    if (to === undefined) {
      units.add(from);
      continue;
    }
    if (!/^(?:[a-z]{2}|[A-Z]{2}|[0-9]{2})$/.test(from + to) || from > to) return undefined;
    for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) units.add(String.fromCharCode(code));
    i += 2;
  }
  return (unit) => units.has(unit);
}

/** The pattern that decides about a name: of those that match, the last. */
export function deciding(patterns: readonly string[], name: string): string | undefined {
  return patterns.findLast((pattern) => matches(pattern, name));
}
