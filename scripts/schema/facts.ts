import { readFileSync } from 'node:fs';

/** What the judge recorded of one Kubernetes version (`tests/conformance/judge/facts.go` writes it). */
export type Facts = {
  readonly release: string;
  readonly kinds: readonly RecordedKind[];
  readonly types: Readonly<Record<string, RecordedType>>;
};

export type RecordedKind = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly type: string;
  readonly plural: string;
  readonly shortNames?: readonly string[];
  readonly namespaced: boolean;
  readonly verbs: readonly string[];
};

/** A struct with its fields, or a type with a form of its own such as Time. */
export type RecordedType = {
  readonly type?: string;
  readonly format?: string;
  readonly required?: readonly string[];
  readonly fields?: Readonly<Record<string, RecordedField>>;
};

/** `type` is a scalar or the id of a type, after `[]` for each list and `{}` for each map around it. */
export type RecordedField = {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly listType?: string;
  readonly mapKeys?: readonly string[];
};

/** The facts of each version of `versions.json`, in its order: oldest first, the newest is the default. */
export type FactsByVersion = ReadonlyMap<string, Facts>;

/** Reads the recorded facts. @throws where a version has a row but no recording. */
export function readFacts(): FactsByVersion {
  const schema = new URL('../../src/engine/schema/', import.meta.url);
  const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, schema), 'utf8'));
  const rows = read('versions.json') as { version: string }[];
  return new Map(rows.map(({ version }) => [version, read(`facts/${version}.json`) as Facts]));
}
