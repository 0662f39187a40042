import type { Span } from '../../text/span.ts';
import { printPath, type Step } from '../schema/path.ts';
import type { Value } from '../yaml/value.ts';

/** What a subject holds; `at` only where it is not that of the value. */
type Parts = {
  readonly value: Value | undefined;
  readonly at: Span;
  readonly parent: Subject | undefined;
  readonly step: Step | undefined;
  readonly type: string | undefined;
};

/**
 * A field at its place in an object, or the absence of it, as a rule sees it.
 * A `null` counts as absent: the server decodes it to the zero value.
 * A class, since one is made for every field that a rule asks for, and nearly no one asks where it stands.
 */
export class Subject implements Parts {
  /** `undefined` where the manifest says nothing. */
  readonly value: Value | undefined;
  readonly parent: Subject | undefined;
  /** How the parent names it: a field, an index of a list, or the key of a free map. */
  readonly step: Step | undefined;
  /** The API type whose rules are being applied here, such as "core/v1.Container". */
  readonly type: string | undefined;
  private readonly shownAt: Span | undefined;

  /** @param at where to show it, unless that is the value's text or, without one, whatever lacks it */
  constructor(value: Value | undefined, parent: Subject | undefined, step: Step | undefined, at?: Span, type?: string) {
    this.value = value;
    this.parent = parent;
    this.step = step;
    this.type = type;
    this.shownAt = at;
  }

  /** The value's text; where there is none, the narrowest text that lacks it. */
  get at(): Span {
    return this.shownAt ?? this.value?.at ?? (this.parent ? lackingAt(this.parent) : { start: 0, end: 0 });
  }

  /** The same with other parts; it is shown where it was, unless they say otherwise. */
  with(parts: Partial<Parts>): Subject {
    const all: Parts = { ...this, at: this.at, ...parts };
    return new Subject(all.value, all.parent, all.step, all.at, all.type);
  }
}

/** The whole object. */
export function rootSubject(value: Value): Subject {
  return new Subject(value, undefined, undefined);
}

/**
 * A field of an object; an absent one points at what lacks it.
 * @param type the API type whose rules will be applied to it
 */
export function field(parent: Subject, name: string, type?: string): Subject {
  const entry = parent.value?.kind === 'map' ? parent.value.entries.get(name) : undefined;
  if (!entry) return new Subject(undefined, parent, name, undefined, type);
  const { value } = entry;
  return value.kind === 'null'
    ? new Subject(undefined, parent, name, entry.keyAt, type)
    : new Subject(value, parent, name, undefined, type);
}

/** A field that is written, and nothing where it is absent. */
export function written(parent: Subject, name: string, type?: string): Subject | undefined {
  const value = parent.value?.kind === 'map' ? parent.value.entries.get(name)?.value : undefined;
  return value && value.kind !== 'null' ? new Subject(value, parent, name, undefined, type) : undefined;
}

/** A field some steps below: `descend(pod, 'spec', 'containers')`. */
export function descend(subject: Subject, ...names: readonly string[]): Subject {
  return names.reduce((here, name) => field(here, name), subject);
}

/** The items of a list; none where it is absent. */
export function items(list: Subject, type?: string): readonly Subject[] {
  if (list.value?.kind !== 'list') return [];
  return list.value.items.map(
    (value, index) => new Subject(value.kind === 'null' ? undefined : value, list, index, value.at, type),
  );
}

/** The entries of a free map such as labels; none where it is absent. */
export function entries(map: Subject): readonly { key: string; keyAt: Span; subject: Subject }[] {
  if (map.value?.kind !== 'map') return [];
  return [...map.value.entries.values()].map(({ key, keyAt, value }) => ({
    key,
    keyAt,
    subject: new Subject(value.kind === 'null' ? undefined : value, map, { key }, value.at),
  }));
}

/** The nearest object around a subject to which the rules of `type` are applied. */
export function enclosing(subject: Subject, type: string): Subject | undefined {
  let here: Subject | undefined = subject;
  while (here && here.type !== type) here = here.parent;
  return here;
}

/** The path as the server prints it: `spec.containers[0].image`, `metadata.labels[app]`. */
export function pathOf(subject: Subject): string {
  const steps: Step[] = [];
  for (let here: Subject | undefined = subject; here; here = here.parent) {
    if (here.step !== undefined) steps.push(here.step);
  }
  return printPath(steps.reverse());
}

/**
 * Where to point when a field is missing: the key that opens the object, or, for an item of a list and for the
 * document itself, its first key. An object that is absent too hands the question to its own parent.
 */
function lackingAt(parent: Subject): Span {
  if (parent.value?.kind !== 'map') return parent.at;
  const grandparent = parent.parent?.value;
  if (typeof parent.step === 'string' && grandparent?.kind === 'map') {
    const opened = grandparent.entries.get(parent.step);
    if (opened) return opened.keyAt;
  }
  const first = parent.value.entries.values().next().value;
  return first ? first.keyAt : parent.at;
}
