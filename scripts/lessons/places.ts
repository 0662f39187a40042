import type { SourceFile } from '../../src/engine/index.ts';
import { readDocument } from '../../src/engine/yaml/read.ts';
import { splitDocuments } from '../../src/engine/yaml/split.ts';
import { get, stringOf, type Value } from '../../src/engine/yaml/value.ts';
import type { Lines } from '../../src/lessons/lesson.ts';
import { parsePath, type PathStep } from '../../src/lessons/path.ts';
import { lineIndex } from '../../src/text/line-index.ts';
import { cover, shift, type Span } from '../../src/text/span.ts';
import { didYouMean } from '../content/nearest.ts';

type Located = { readonly ref: string; readonly file: number; readonly offset: number; readonly value: Value };

/**
 * The lines of a place such as `Service/web spec.selector`: an object by kind and name and, if a part of it is meant, a
 * path into it. A place that does not exist gives the sentence for the writer instead.
 */
export function linesOf(place: string, files: readonly SourceFile[]): Lines | string {
  const [ref = '', pathText] = place.split(/\s+(.*)/, 2);
  const objects = files.flatMap(objectsOf);
  const object = objects.find((each) => each.ref === ref);
  if (!object) {
    const known = objects.map((each) => each.ref);
    return `The example has no object "${ref}".${didYouMean(ref, known)} It has ${known.join(', ')}.`;
  }
  const path = pathText === undefined ? [] : parsePath(pathText);
  if (!path) return `"${pathText}" is no path: write one such as spec.ports[0] or metadata.labels.app.`;
  let at: Span = object.value.at;
  let value: Value = object.value;
  for (const [index, step] of path.entries()) {
    const next = follow(value, step);
    if (typeof next === 'string') return `The example has nothing at step ${index + 1} of "${pathText}": ${next}`;
    ({ at, value } = next);
  }
  const { positionAt } = lineIndex(files[object.file]!.text);
  const { start, end } = shift(at, object.offset);
  return { file: object.file, from: positionAt(start).line, to: positionAt(Math.max(start, end - 1)).line };
}

function objectsOf({ text }: SourceFile, file: number): Located[] {
  return splitDocuments(text).documents.flatMap((document) => {
    const { value } = readDocument(document.text);
    if (!value) return [];
    const ref = `${stringOf(get(value, 'kind')) ?? '?'}/${stringOf(get(get(value, 'metadata'), 'name')) ?? '?'}`;
    return [{ ref, file, offset: document.at.start, value }];
  });
}

/** One step into a value: the text of key and value together, or what is there instead. */
function follow(value: Value, step: PathStep): { readonly at: Span; readonly value: Value } | string {
  if ('key' in step) {
    if (value.kind !== 'map') return `"${step.key}" needs a map, found a ${value.kind}.`;
    const entry = value.entries.get(step.key);
    if (entry) return { at: cover(entry.keyAt, entry.value.at), value: entry.value };
    const known = [...value.entries.keys()];
    return `no key "${step.key}".${didYouMean(step.key, known)} There are ${known.join(', ')}.`;
  }
  if (value.kind !== 'list') return `found a ${value.kind} instead of a list.`;
  const item =
    'index' in step ? value.items[step.index] : value.items.find((each) => stringOf(get(each, step.where)) === step.is);
  return item ? { at: item.at, value: item } : `the list has ${value.items.length} items and not this one.`;
}
