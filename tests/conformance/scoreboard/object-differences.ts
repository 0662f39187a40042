import { isDeepStrictEqual } from 'node:util';
import type { DocumentAnswer, Json } from '../normal-form.ts';
import type { EngineAnswer } from './engine-answers.ts';

type Part = Json | undefined;

/** The fields in which our objects differ from the server's, in words that are the same for all cases of one reason. */
export function objectDifferences(server: readonly DocumentAnswer[], engine: readonly EngineAnswer[]): string[] {
  return server.flatMap(({ object }, index) =>
    object === undefined ? [] : [...new Set(differing(object, engine[index]?.object, 'object'))],
  );
}

function differing(theirs: Part, ours: Part, path: string): string[] {
  if (isDeepStrictEqual(theirs, ours)) return [];
  const isMany = isContainer(theirs) && isContainer(ours) && Array.isArray(theirs) === Array.isArray(ours);
  if (!isMany) return [`~ ${path}: ${short(theirs)}, ours ${short(ours)}`];
  const keys = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
  const step = (key: string): string => (Array.isArray(theirs) ? '[]' : `.${key}`);
  return [...keys].flatMap((key) => differing(theirs[key], ours[key], path + step(key)));
}

function isContainer(value: Part): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null;
}

function short(value: Part): string {
  return value === undefined ? 'absent' : isContainer(value) ? 'something' : JSON.stringify(value).slice(0, 40);
}
