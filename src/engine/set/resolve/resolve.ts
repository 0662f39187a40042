import type { EdgeRow } from '../edges.ts';
import type { Place } from '../plan.ts';
import type { Reference } from '../reference.ts';
import type { Context } from './context.ts';
import { byName } from './name.ts';
import { byNodes } from './nodes.ts';
import { byOutside } from './outside.ts';
import { byPart } from './part.ts';
import { byPeers } from './peers.ts';
import { bySelector } from './selector.ts';

/** Follows one place of a row in the row's own way. */
export function resolve(row: EdgeRow, place: Place, context: Context): readonly Reference[] {
  switch (row.by) {
    case 'name':
      return byName(row, place, context);
    case 'selector':
      return bySelector(row, place, context);
    case 'peers':
      return byPeers(row, place, context);
    case 'nodes':
      return byNodes(row, place, context);
    case 'part':
      return byPart(row, place, context);
    case 'outside':
      return byOutside(row, place, context);
    case 'rule':
      return row.resolve(row, place, context);
  }
}
