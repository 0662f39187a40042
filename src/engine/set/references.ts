import { nothingAssumed, type Assumed } from '../cluster/assumed.ts';
import { get, stringOf, type Value } from '../yaml/value.ts';
import { createChooser } from './chooser.ts';
import { edgeRows, type EdgeRow } from './edges.ts';
import type { Extra, From } from './edges/row.ts';
import type { Members } from './members.ts';
import { follow, planOf, type Place, type Plan } from './plan.ts';
import type { Reference } from './reference.ts';
import { createContexts, type Context } from './resolve/context.ts';
import { impliedByAbsence } from './resolve/name.ts';
import { isReplacedVolume } from './resolve/replaced-volume.ts';
import { resolve } from './resolve/resolve.ts';
import { selectorInAbsence } from './resolve/selector.ts';
import { join } from './walk.ts';

/** The rows that begin at a source, as one plan, and those of them that mean something even where nothing stands. */
type Source = { readonly plan: Plan<EdgeRow>; readonly implied: readonly EdgeRow[] };

const place = new Map(edgeRows.map((row, index) => [row, index]));
const planned = new Map<string, ReadonlyMap<string, Source>>();

/**
 * Follows every reference of every object, in the order of the input and, within an object, of the table.
 * What is drawn on request only is followed only then.
 */
export function referencesOf(
  members: Members,
  extras: readonly Extra[] = [],
  assumed: Assumed = nothingAssumed,
): readonly Reference[] {
  const sources = sourcesFor(extras);
  const contextOf = createContexts(members, createChooser(members), assumed);
  return members.all.flatMap((from) => {
    const { id, root } = from.resource;
    const context = contextOf(from);
    const found: Reference[] = [];
    const collect = (source: From, value: Value | undefined, prefix: string): void =>
      collectFrom(source, sources.get(source), value, prefix, context, found);
    collect(`${id.group}/${id.kind}`, root, '');
    collect('object', root, '');
    if (from.pods) {
      const { path, spec, metadata } = from.pods;
      collect('pod-spec', spec, join(path, 'spec'));
      collect('pod-metadata', metadata, join(path, 'metadata'));
    }
    return found.sort((a, b) => place.get(a.row)! - place.get(b.row)!);
  });
}

function collectFrom(
  from: From,
  source: Source | undefined,
  root: Value | undefined,
  prefix: string,
  context: Context,
  found: Reference[],
): void {
  if (!source) return;
  const met = new Set<EdgeRow>();
  follow(source.plan, root, prefix, (row, at) => {
    if (isWritten(row, at)) met.add(row);
    if (isMeant(row, at) && !isReplacedVolume(from, at, context)) found.push(...resolve(row, at, context));
  });
  for (const row of source.implied) {
    if (met.has(row)) continue;
    const path = join(prefix, [row.path].flat()[0]!);
    if (row.by === 'name') found.push(...impliedByAbsence(row, context, path));
    if (row.by === 'selector') found.push(...selectorInAbsence(row, context, path));
  }
}

/** A map that holds none of the fields in which a row's name could stand is as good as absent. */
function isWritten(row: EdgeRow, { value }: Place): boolean {
  if (row.by !== 'name' || row.nameField === undefined) return true;
  return [row.nameField].flat().some((field) => stringOf(get(value, field)));
}

function isMeant({ where }: EdgeRow, { value }: Place): boolean {
  return where === undefined || where.is.includes(stringOf(get(value, where.field)) ?? '');
}

function sourcesFor(extras: readonly Extra[]): ReadonlyMap<string, Source> {
  const key = [...extras].sort().join(' ');
  const known = planned.get(key) ?? makeSources(edgeRows.filter(({ extra }) => !extra || extras.includes(extra)));
  planned.set(key, known);
  return known;
}

function makeSources(rows: readonly EdgeRow[]): ReadonlyMap<string, Source> {
  const placed = rows.flatMap((row) =>
    [row.from].flat().flatMap((from) => [row.path].flat().map((path) => ({ row, from, pattern: inAll(from, path) }))),
  );
  return new Map(
    [...Map.groupBy(placed, ({ from }) => from)].map(([from, all]) => {
      const implied = new Set(all.map(({ row }) => row).filter(saysSomethingByAbsence));
      return [from, { plan: planOf(all), implied: [...implied] }];
    }),
  );
}

/** What holds for containers holds for those that only begin or debug a Pod: the table names the former only. */
function inAll(from: From, pattern: string): string {
  const containers = 'containers[*]';
  if (from !== 'pod-spec' || !pattern.startsWith(containers)) return pattern;
  return `{containers,initContainers,ephemeralContainers}[*]${pattern.slice(containers.length)}`;
}

function saysSomethingByAbsence(row: EdgeRow): boolean {
  return (row.by === 'name' && row.absent !== undefined) || (row.by === 'selector' && row.absent !== 'none');
}
