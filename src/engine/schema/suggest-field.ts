import { near } from '../../text/nearest.ts';
import type { Fix } from '../finding.ts';
import type { Entry, MapValue } from '../yaml/value.ts';
import { printPath, type Step } from './path.ts';
import type { StructType, TypeDescriptor } from './types.ts';

/** A struct on the way from the object's root to the place at hand; `depth` counts the steps that lead to it. */
export type Frame = { readonly type: StructType; readonly depth: number };

export type FieldSuggestion = {
  readonly suggestion: string;
  readonly elsewhere: string;
  readonly fixes: readonly Fix[];
};

/**
 * What may have been meant by a key that the innermost struct does not have: a near name that is still free there,
 * or the same name where this object has it.
 */
export function suggestField(
  entry: Entry,
  map: MapValue,
  steps: readonly Step[],
  frames: readonly Frame[],
): FieldSuggestion {
  const own = frames[frames.length - 1]!;
  const free = [...own.type.fields.keys()].filter((name) => !map.entries.has(name));
  const meant = near(entry.key, free);
  if (meant?.certain) return { suggestion: meant.name, elsewhere: '', fixes: [renameTo(meant.name, entry)] };
  return {
    suggestion: meant?.name ?? '',
    elsewhere: placeAbove(entry.key, steps, frames) ?? placeBelow(entry.key, steps, own.type) ?? '',
    fixes: [],
  };
}

function renameTo(name: string, entry: Entry): Fix {
  const isQuoted = entry.keyAt.end - entry.keyAt.start > entry.key.length;
  return { id: 'replace-with', text: isQuoted ? JSON.stringify(name) : name };
}

/** The nearest struct around this one that has the field. */
function placeAbove(name: string, steps: readonly Step[], frames: readonly Frame[]): string | undefined {
  const frame = frames.slice(0, -1).findLast(({ type }) => type.fields.has(name));
  return frame && printPath([...steps.slice(0, frame.depth), name]);
}

/** The field inside this struct: one level down, or two where no list lies between and nobody means the metadata. */
function placeBelow(name: string, steps: readonly Step[], type: StructType): string | undefined {
  const path =
    below(name, type) ?? first(type, (inner) => (inner.is === 'struct' ? deeper(name, inner.type) : undefined));
  return path === undefined ? undefined : `${printPath(steps)}${steps.length > 0 ? '.' : ''}${path}`;
}

function deeper(name: string, type: StructType): string | undefined {
  const path = below(name, type);
  return path?.startsWith('metadata.') ? undefined : path;
}

function below(name: string, type: StructType): string | undefined {
  return first(type, (inner) => (structIn(inner)?.fields.has(name) ? name : undefined));
}

/** The first field, apart from `status`, whose type answers; with the path that leads there. */
function first(type: StructType, answer: (inner: TypeDescriptor) => string | undefined): string | undefined {
  for (const field of type.fields.values()) {
    const found = field.name === 'status' ? undefined : answer(field.type);
    if (found !== undefined) return `${field.name}${field.type.is === 'list' ? '[]' : ''}.${found}`;
  }
  return undefined;
}

function structIn(type: TypeDescriptor): StructType | undefined {
  if (type.is === 'list') return type.of.is === 'struct' ? type.of.type : undefined;
  return type.is === 'struct' ? type.type : undefined;
}
