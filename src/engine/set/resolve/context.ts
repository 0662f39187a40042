import type { Span } from '../../../text/span.ts';
import type { Assumed } from '../../cluster/assumed.ts';
import { stringOf, type Value } from '../../yaml/value.ts';
import type { Chooser } from '../chooser.ts';
import type { EdgeRow } from '../edges.ts';
import { homeOf, type Member, type Members } from '../members.ts';
import type { Place } from '../plan.ts';
import type { Reference } from '../reference.ts';
import { walk } from '../walk.ts';

/** What following a reference of one object may look at. */
export type Context = {
  readonly from: Member;
  /** The namespace in which the object's names are looked up. */
  readonly home: string;
  readonly members: Members;
  readonly chooser: Chooser;
  /** What the reader takes for granted about the cluster. */
  readonly assumed: Assumed;
  /** The names that stand at a pattern below a value, with their places. */
  declared(root: Value, pattern: string): ReadonlyMap<string, Span>;
};

/** Follows one place of a row. */
export type Resolve<R extends EdgeRow = EdgeRow> = (row: R, place: Place, context: Context) => readonly Reference[];

/** Makes the contexts of one set. Whole lists of names are read once, however often they are asked for. */
export function createContexts(members: Members, chooser: Chooser, assumed: Assumed): (from: Member) => Context {
  const known = new Map<Value, Map<string, ReadonlyMap<string, Span>>>();
  const declared = (root: Value, pattern: string): ReadonlyMap<string, Span> => {
    const ofRoot = known.get(root) ?? new Map<string, ReadonlyMap<string, Span>>();
    known.set(root, ofRoot);
    const names = ofRoot.get(pattern) ?? namesAt(root, pattern);
    ofRoot.set(pattern, names);
    return names;
  };
  return (from) => ({ from, home: homeOf(from), members, chooser, assumed, declared });
}

function namesAt(root: Value, pattern: string): ReadonlyMap<string, Span> {
  const names = new Map<string, Span>();
  for (const { value, at } of walk(root, pattern)) {
    const name = stringOf(value);
    if (name && !names.has(name)) names.set(name, at);
  }
  return names;
}
