import type { FieldErrorType } from '../../finding.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import type { KubernetesVersion } from '../../schema/versions.ts';
import type { Json } from '../../yaml/to-json.ts';
import { isSince, type Release } from '../../schema/release.ts';
import { same } from './same.ts';

/** What the server refuses about an update: the path as it prints it, the type, the value and its words. */
export type UpdateCause = {
  readonly path: string;
  readonly type: FieldErrorType;
  readonly says?: ServerSaying;
  readonly value?: Json;
  /** The value is printed as it stands here: it is not that of the field. */
  readonly verbatim?: true;
};

/** Compares what an object is to become with what it is, both with their defaults. It reads; it never changes anything. */
export type UpdateRule = (
  now: Json,
  old: Json,
  refuse: (cause: UpdateCause) => void,
  kubernetes: KubernetesVersion,
) => void;

/** A rule that this release of Kubernetes brought, and the one that it had before. */
export function since(release: Release, rule: UpdateRule, before: UpdateRule): UpdateRule {
  return (now, old, refuse, kubernetes) => (isSince(kubernetes, release) ? rule : before)(now, old, refuse, kubernetes);
}

/** What stands at a path such as `spec.csi.driver`; `undefined` where nothing does. */
export function at(object: Json | undefined, path: string): Json | undefined {
  return path
    .split('.')
    .reduce<Json | undefined>(
      (here, step) =>
        here !== null && typeof here === 'object' && !Array.isArray(here)
          ? (here as { readonly [key: string]: Json })[step]
          : undefined,
      object,
    );
}

/** The items of a list; none where there is none. */
export function listAt(object: Json | undefined, path: string): readonly Json[] {
  const found = at(object, path);
  return Array.isArray(found) ? (found as readonly Json[]) : [];
}

/** Whether both say the same at a path. */
export function isKept(now: Json, old: Json, path: string): boolean {
  return same(at(now, path), at(old, path));
}

type Told = Partial<Pick<UpdateCause, 'type' | 'says' | 'path'>> & { readonly printed?: 'null' };

/**
 * A field that stays as it was made: `ValidateImmutableField` in pkg/apis/core/validation.
 * @param told where the server answers in another way than "Invalid value: ...: field is immutable"
 */
export function immutable(path: string, told: Told = {}): UpdateRule {
  return (now, old, refuse) => {
    if (isKept(now, old, path)) return;
    const printed =
      told.printed === 'null' ? ({ value: null, verbatim: true } as const) : { value: at(now, path) ?? null };
    refuse({
      path: told.path ?? path,
      type: told.type ?? 'FieldValueInvalid',
      says: told.says ?? ['immutable'],
      ...printed,
    });
  };
}
