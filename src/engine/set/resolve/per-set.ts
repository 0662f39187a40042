import type { Members } from '../members.ts';

/** Something that is made of a whole set once, when it is first asked for. */
export function perSet<T>(make: (members: Members) => T): (members: Members) => T {
  const known = new WeakMap<Members, { readonly made: T }>();
  return (members) => {
    const entry = known.get(members) ?? { made: make(members) };
    known.set(members, entry);
    return entry.made;
  };
}
