import { isZeroValue } from '../model/zero.ts';
import type { ApiTypes } from '../schema/types.generated.ts';
import { required, valueNotSupported } from './checks.ts';
import type { ServerSaying } from '../server-text/texts.ts';
import { isSince, type Release } from '../schema/release.ts';
import type { Report } from './report.ts';
import { entries, field, items, written, type Subject } from './subject.ts';

/** Judges one subject and reports what the server would refuse. It reads; it never changes anything. */
export type Check = (subject: Subject, report: Report) => void;

/** Like `Check`, for one entry of a free map. `keyAt` places the key. */
export type EntryCheck = (entry: ReturnType<typeof entries>[number], map: Subject, report: Report) => void;

/** The rules of one API type, in the order in which the server applies them. `T` only guides the compiler. */
export type RuleSet<T = unknown> = {
  readonly type: keyof ApiTypes;
  readonly rows: readonly Check[];
  readonly of?: T;
};

type Item<T> = T extends readonly (infer I)[] ? I : never;

/**
 * The words a rules file is written in. Each makes one row; field names are checked against the API type.
 * "Absent" and "zero" follow Go: `""`, `0`, `false`, an empty list and no field at all are the same for a plain
 * field, and differ only for a pointer field.
 */
export type RuleWords<T> = {
  /** A plain field that must not be zero. `""`, `0` and `[]` are as good as nothing. */
  required(name: keyof T & string, ...checks: readonly Check[]): Check;
  /** Like `required`, where the server adds words to "Required value". */
  requiredSaying(name: keyof T & string, says: ServerSaying, ...checks: readonly Check[]): Check;
  /** A pointer field: judged whenever it is written, zero or not. */
  optional(name: keyof T & string, ...checks: readonly Check[]): Check;
  /** A plain field: judged unless it is zero. */
  unlessZero(name: keyof T & string, ...checks: readonly Check[]): Check;
  /** A plain field that is judged even when it is absent, as its zero. */
  always(name: keyof T & string, ...checks: readonly Check[]): Check;
  /** A string that must be one of these unless it is empty, in the order in which the server lists them. */
  oneOf(name: keyof T & string, ...allowed: readonly string[]): Check;
  /** A nested object that always exists for the server, even when the manifest leaves it out. */
  struct<K extends keyof T & string>(name: K, rules: RuleSet<NonNullable<T[K]>>): Check;
  /** A nested object that is judged only when it is written. */
  pointer<K extends keyof T & string>(name: K, rules: RuleSet<NonNullable<T[K]>>): Check;
  /** Each item of a list of objects. */
  list<K extends keyof T & string>(name: K, rules: RuleSet<Item<NonNullable<T[K]>>>): Check;
  /** Each item of a list of scalars. */
  each(name: keyof T & string, ...checks: readonly Check[]): Check;
  /** Each entry of a free map. */
  map(name: keyof T & string, check: EntryCheck): Check;
  /** Anything that looks at more than one field. */
  check(check: Check): Check;
  /** A row that this release of Kubernetes brought. */
  since(release: Release, row: Check): Check;
  /** A row that this release no longer has. */
  before(release: Release, row: Check): Check;
  /** A row that this release moved into the generated, declarative validation, which speaks after all others. */
  declared(release: Release, row: Check): Check;
};

/**
 * Declares the rules of an API type, rows in the server's order: order and early stops are part of the answer.
 * @param type the type's id, as in `schema/types.generated.ts`
 */
export function rules<Id extends keyof ApiTypes>(
  type: Id,
  write: (r: RuleWords<ApiTypes[Id]>) => readonly Check[],
): RuleSet<ApiTypes[Id]> {
  return { type, rows: write(words) };
}

/** Applies a rule set to an object, present or not. */
export function applyRules(rules: RuleSet, subject: Subject, report: Report): void {
  applyTo(subject.type === rules.type ? subject : subject.with({ type: rules.type }), rules, report);
}

/** @param subject has the type of the rules already */
function applyTo(subject: Subject, rules: RuleSet, report: Report): void {
  for (const row of rules.rows) row(subject, report);
}

const run = (checks: readonly Check[], subject: Subject, report: Report): void => {
  for (const check of checks) check(subject, report);
};

const words: RuleWords<Record<string, unknown>> = {
  required:
    (name, ...checks) =>
    (subject, report) => {
      const found = field(subject, name);
      if (isZero(found)) required(found, report);
      else run(checks, found, report);
    },
  requiredSaying:
    (name, says, ...checks) =>
    (subject, report) => {
      const found = field(subject, name);
      if (isZero(found)) required(found, report, { says });
      else run(checks, found, report);
    },
  optional:
    (name, ...checks) =>
    (subject, report) => {
      const found = written(subject, name);
      if (found) run(checks, found, report);
    },
  unlessZero:
    (name, ...checks) =>
    (subject, report) => {
      const found = written(subject, name);
      if (found && !isZero(found)) run(checks, found, report);
    },
  always:
    (name, ...checks) =>
    (subject, report) =>
      run(checks, field(subject, name), report),
  oneOf:
    (name, ...allowed) =>
    (subject, report) => {
      const found = written(subject, name);
      if (found?.value?.kind === 'string' && found.value.value !== '' && !allowed.includes(found.value.value)) {
        valueNotSupported(found, allowed, report);
      }
    },
  struct: (name, rules) => (subject, report) => applyTo(field(subject, name, rules.type), rules, report),
  pointer: (name, rules) => (subject, report) => {
    const found = written(subject, name, rules.type);
    if (found) applyTo(found, rules, report);
  },
  list: (name, rules) => (subject, report) => {
    const found = written(subject, name);
    if (found) for (const item of items(found, rules.type)) applyTo(item, rules, report);
  },
  each:
    (name, ...checks) =>
    (subject, report) => {
      const found = written(subject, name);
      if (found) for (const item of items(found)) run(checks, item, report);
    },
  map: (name, check) => (subject, report) => {
    const map = written(subject, name);
    if (map) for (const entry of entries(map)) check(entry, map, report);
  },
  check: (check) => check,
  since: (release, row) => (subject, report) => {
    if (isSince(report.kubernetes, release)) row(subject, report);
  },
  before: (release, row) => (subject, report) => {
    if (!isSince(report.kubernetes, release)) row(subject, report);
  },
  declared: (release, row) => (subject, report) => {
    if (!isSince(report.kubernetes, release)) row(subject, report);
    else report.last(() => row(subject, report));
  },
};

/** Go's zero value: see `isZeroValue`. */
export function isZero({ value }: Subject): boolean {
  return isZeroValue(value);
}
