import { schemaOf } from '../engine/schema/lookup.ts';
import type { KindRow, StructType, TypeDescriptor } from '../engine/schema/types.ts';
import { newestVersion } from '../engine/schema/versions.ts';

/** A type with its fields, and the shortest path that leads to it from the top of the page's kind. */
export type TypeSection = { readonly type: StructType; readonly path: string };

/** A page of fields: of one kind, of the metadata that all kinds have, or of what several kinds share. */
export type FieldPage = {
  readonly slug: string;
  readonly kind?: KindRow;
  readonly sections: readonly TypeSection[];
};

export type FieldPages = {
  readonly pages: readonly FieldPage[];
  /** The page on which a type stands, by its id. */
  readonly homeOf: ReadonlyMap<string, FieldPage>;
};

/** Pages of types that no single kind owns. */
export const metadataSlug = 'metadata';
export const sharedSlug = 'shared-types';

/**
 * The pages of the fields of the newest version. Each type stands on one page: on that of the kind whose name it bears
 * (PodSpec on Pod), else of the only kind that reaches it, else on the Pod's if a Pod reaches it, else among the shared
 * types. What every object's metadata is made of has a page of its own.
 */
export function fieldPages(): FieldPages {
  const schema = schemaOf(newestVersion);
  const metadata = reachable(schema.typeOf('meta/v1.ObjectMeta'), 'metadata');
  const reached = schema.kinds.map(
    (kind) => [kind, reachable(schema.typeOf(kind.type), '', (id) => metadata.has(id))] as const,
  );
  const owners = new Map<string, KindRow[]>();
  for (const [kind, types] of reached) for (const id of types.keys()) owners.set(id, [...(owners.get(id) ?? []), kind]);
  const ownerOf = (id: string): KindRow | undefined => {
    const kinds = owners.get(id) ?? [];
    const named = kinds.filter(({ type }) => id.startsWith(type)).sort((a, b) => b.type.length - a.type.length)[0];
    return named ?? (kinds.length === 1 ? kinds[0] : kinds.find(({ type }) => type === 'core/v1.Pod'));
  };
  const pages = reached.map(([kind, types]): FieldPage => {
    const sections = [...types].filter(([id]) => ownerOf(id) === kind).map(([, section]) => section);
    return { slug: slugOf(kind, schema.kinds), kind, sections };
  });
  const shared = new Map(
    reached.flatMap(([, types]) => [...types].filter(([id]) => !ownerOf(id)).map(([id, { type }]) => [id, type])),
  );
  const others: FieldPage[] = [
    { slug: metadataSlug, sections: [...metadata.values()] },
    {
      slug: sharedSlug,
      sections: [...shared.values()].sort(byName).map((type): TypeSection => ({ type, path: '' })),
    },
  ];
  const all = [...pages.sort((a, b) => (a.slug < b.slug ? -1 : 1)), ...others];
  const homeOf = new Map(all.flatMap((page) => page.sections.map(({ type }) => [type.id as string, page] as const)));
  return { pages: all, homeOf };
}

const byName = (a: StructType, b: StructType): number => (a.name < b.name ? -1 : 1);

/** Kinds that several groups or versions serve have the apiVersion in their address. */
function slugOf({ kind, group, version }: KindRow, kinds: readonly KindRow[]): string {
  const name = kind.toLowerCase();
  if (kinds.filter((other) => other.kind === kind).length === 1) return name;
  return [name, ...(group ? [group.split('.')[0]] : []), version].join('-');
}

/** All types from here on, breadth first, each once: the path is the shortest that leads there. */
function reachable(
  start: StructType | undefined,
  path: string,
  except: (id: string) => boolean = () => false,
): Map<string, TypeSection> {
  const found = new Map<string, TypeSection>();
  const queue: TypeSection[] = start ? [{ type: start, path }] : [];
  for (let section = queue.shift(); section; section = queue.shift()) {
    const { type, path: here } = section;
    if (found.has(type.id) || except(type.id)) continue;
    found.set(type.id, section);
    for (const field of type.fields.values()) {
      const { struct, suffix } = structIn(field.type);
      if (struct) queue.push({ type: struct, path: `${here === '' ? '' : `${here}.`}${field.name}${suffix}` });
    }
  }
  return found;
}

/** The struct that a field holds, directly or in a list or map, and how a path goes on into it. */
export function structIn(type: TypeDescriptor): { readonly struct?: StructType; readonly suffix: string } {
  switch (type.is) {
    case 'struct':
    case 'schema-or':
      return { struct: type.type, suffix: '' };
    case 'list': {
      const inner = structIn(type.of);
      return { ...inner, suffix: `[]${inner.suffix}` };
    }
    case 'map': {
      const inner = structIn(type.of);
      return { ...inner, suffix: `.*${inner.suffix}` };
    }
    default:
      return { suffix: '' };
  }
}
