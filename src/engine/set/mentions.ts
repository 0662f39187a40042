import type { Value } from '../yaml/value.ts';
import type { Member, Members } from './members.ts';

/** Fields whose text names the object itself, its parts, or what selects it: no mention of another object. */
const ownWords: ReadonlySet<string> = new Set([
  ...['name', 'namespace', 'labels', 'matchLabels', 'selector', 'podSelector', 'image', 'kind', 'apiVersion'],
]);

/** More text than this is not searched: then every object may be mentioned. */
const longest = 500_000;

/**
 * The objects that another one mentions by name somewhere in its text: in an argument, an annotation, a file of a
 * ConfigMap. That may be a use that no reference shows.
 */
export function mentionedNames(members: Members, wanted: readonly Member[]): ReadonlySet<Member> {
  const byName = Map.groupBy(wanted, ({ resource }) => resource.id.name);
  const mentioned = new Set<Member>();
  let left = longest;
  const read = (value: Value, from: Member, depth: number): void => {
    if (value.kind === 'map' && depth > 0) {
      for (const [key, entry] of value.entries) if (!ownWords.has(key)) read(entry.value, from, depth - 1);
    } else if (value.kind === 'list' && depth > 0) {
      for (const item of value.items) read(item, from, depth - 1);
    } else if (value.kind === 'string') {
      left -= value.value.length;
      if (left < 0) return;
      for (const [word] of value.value.matchAll(/[a-z0-9][-a-z0-9.]*/g)) {
        for (const each of byName.get(word) ?? []) if (each !== from) mentioned.add(each);
      }
    }
  };
  for (const each of members.all) read(each.resource.root, each, 30);
  return left < 0 ? new Set(wanted) : mentioned;
}
