import type { Analysis, Json, ResourceAnalysis } from '../../engine/analysis.ts';
import type { ResourceId } from '../../engine/finding.ts';
import type { ObjectRef } from './condition.ts';

/** All objects of an analysis, in the order of the text. */
export function resourcesOf(analysis: Analysis): ResourceAnalysis[] {
  return analysis.files.flatMap((file) => file.documents.flatMap((document) => document.resources));
}

/** True where the object has the kind and the name of the reference. */
export function isRef(id: ResourceId, ref: ObjectRef): boolean {
  return `${id.kind}/${id.name}` === ref;
}

/** The value under a key of an object; `undefined` where it is none or has no such key. */
export function member(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? (value as { readonly [key: string]: Json })[key] : undefined;
}
