import type { Span } from '../../text/span.ts';
import { printPath, type Step } from '../schema/path.ts';
import type { Value } from '../yaml/value.ts';

/**
 * A field at its place in an object, or the absence of it, as a rule sees it.
 * A `null` counts as absent: the server decodes it to the zero value.
 */
export type Subject = {
  /** `undefined` where the manifest says nothing. */
  readonly value: Value | undefined;
  /** The value's text; where there is none, the narrowest text that lacks it. */
  readonly at: Span;
  readonly parent: Subject | undefined;
  /** How the parent names it: a field, an index of a list, or the key of a free map. */
  readonly step: Step | undefined;
  /** The API type whose rules are being applied here, such as "core/v1.Container". */
  readonly type?: string;
};

/** The whole object. */
export function rootSubject(value: Value): Subject {
  return { value, at: value.at, parent: undefined, step: undefined };
}

/** A field of an object; an absent one points at what lacks it. */
export function field(parent: Subject, name: string): Subject {
  const entry = parent.value?.kind === 'map' ? parent.value.entries.get(name) : undefined;
  if (!entry || entry.value.kind === 'null') {
    return { value: undefined, at: entry?.keyAt ?? lackingAt(parent), parent, step: name };
  }
  return { value: entry.value, at: entry.value.at, parent, step: name };
}

/** A field some steps below: `descend(pod, 'spec', 'containers')`. */
export function descend(subject: Subject, ...names: readonly string[]): Subject {
  return names.reduce(field, subject);
}

/** The items of a list; none where it is absent. */
export function items(list: Subject): readonly Subject[] {
  if (list.value?.kind !== 'list') return [];
  return list.value.items.map((value, index) => ({
    value: value.kind === 'null' ? undefined : value,
    at: value.at,
    parent: list,
    step: index,
  }));
}

/** The entries of a free map such as labels; none where it is absent. */
export function entries(map: Subject): readonly { key: string; keyAt: Span; subject: Subject }[] {
  if (map.value?.kind !== 'map') return [];
  return [...map.value.entries.values()].map(({ key, keyAt, value }) => ({
    key,
    keyAt,
    subject: { value: value.kind === 'null' ? undefined : value, at: value.at, parent: map, step: { key } },
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
