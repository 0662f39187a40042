import type { Analysis, Json } from '../../engine/analysis.ts';
import { compareQuantities } from '../../engine/model/quantity.ts';
import { parsePath, type Path } from '../path.ts';
import type { Conditions, Held, Target } from './condition.ts';
import { isRef, resourcesOf } from './objects.ts';
import { podOf } from './pod-of.ts';
import { valueAt } from './value-at.ts';

type Tests = Conditions['field'];

/** Holds where one of the objects that the target names passes every test. */
export function field(tests: Tests, analysis: Analysis): Held {
  const path = parsePath(tests.path);
  const candidates = path ? valuesOf(tests.of, path, analysis) : [];
  if (candidates.length === 0) return { met: false, why: { absent: nameOf(tests.of) } };
  if (candidates.some((value) => passes(value, tests))) return { met: true };
  const found = candidates[0];
  return { met: false, why: found === undefined ? { absent: tests.path } : { found: print(found) } };
}

/** The field of every object that the target names, `undefined` for those that lack it. */
function valuesOf(of: Target, path: Path, analysis: Analysis): (Json | undefined)[] {
  const resources = resourcesOf(analysis);
  if (typeof of === 'string') {
    return resources.filter(({ id }) => isRef(id, of)).map(({ object }) => valueAt(object, path));
  }
  const first = path[0]!;
  const fromPod: Path = 'key' in first && first.key === 'metadata' ? path : [{ key: 'spec' }, ...path];
  return resources
    .filter(({ id }) => id.name === of.workload)
    .flatMap((resource) => {
      const pod = podOf(resource);
      return pod === undefined ? [] : [valueAt(pod, fromPod)];
    });
}

function passes(value: Json | undefined, { equals, atLeast, atMost, exists }: Tests): boolean {
  if (exists !== undefined && (value !== undefined) !== exists) return false;
  if (equals !== undefined && !same(value, equals)) return false;
  if (atLeast !== undefined && !((order(value, atLeast) ?? -1) >= 0)) return false;
  if (atMost !== undefined && !((order(value, atMost) ?? 1) <= 0)) return false;
  return true;
}

/**
 * Equal as written, or by value where the goal says a number or a quantity with a unit: `1000m` is `1`, `1Gi` is `1024Mi`.
 * A text without unit stays a text, because the label "1.10" is not "1.1".
 */
function same(value: Json | undefined, wanted: string | number | boolean): boolean {
  if (value === wanted) return true;
  const byValue = typeof wanted === 'number' || (typeof wanted === 'string' && /^[\d.]+[a-zA-Z]+$/.test(wanted));
  return byValue && order(value, wanted) === 0;
}

function order(value: Json | undefined, wanted: string | number): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return compareQuantities(String(value), String(wanted));
}

const nameOf = (of: Target): string => (typeof of === 'string' ? of : of.workload);

const print = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
