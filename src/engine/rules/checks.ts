import { cover, type Span } from '../../text/span.ts';
import { nearest } from '../../text/nearest.ts';
import type { Bounds } from './codes.ts';
import type { ServerSaying } from '../server-text/texts.ts';
import type { Extras, Report } from './report.ts';
import { pathOf, type Subject } from './subject.ts';

/** "Required value": the field is absent, or empty, which is the same for the server. */
export function required(subject: Subject, report: Report, extras?: Extras): void {
  const args = {
    field: lastStep(subject),
    in: subject.parent && subject.parent.step !== undefined ? pathOf(subject.parent) : '',
  };
  report.refuse(subject, 'FieldValueRequired', 'required-field-missing', args, extras);
}

/** "Unsupported value": a string that is not one of a fixed few. Offers the nearest one. */
export function valueNotSupported(
  subject: Subject,
  allowed: readonly string[],
  report: Report,
  extras?: Pick<Extras, 'path'>,
): void {
  const value = text(subject);
  const meant = nearest(value, allowed);
  report.refuse(
    subject,
    'FieldValueNotSupported',
    'value-not-supported',
    { field: lastStep(subject), value, allowed: allowed.join(', ') },
    {
      ...extras,
      says: ['supported-values', ...allowed],
      fixes: meant === undefined ? [] : [{ id: 'replace-with', text: meant }],
    },
  );
}

/** A string that must be one of these, in the order in which the server lists them. An empty one is refused too. */
export const supported =
  (...allowed: readonly string[]) =>
  (subject: Subject, report: Report): void => {
    const value = text(subject);
    if (allowed.includes(value)) return;
    if (value !== '') valueNotSupported(subject, allowed, report);
    else {
      const args = { field: lastStep(subject), in: subject.parent ? pathOf(subject.parent) : '' };
      const says = ['supported-values', ...allowed] as const;
      report.refuse(subject, 'FieldValueNotSupported', 'required-field-missing', args, { value, says });
    }
  };

/** "Duplicate value": points at both places. */
export function duplicate(
  subject: Subject,
  first: Span,
  list: string,
  report: Report,
  extras?: Pick<Extras, 'value' | 'path'>,
): void {
  report.refuse(
    subject,
    'FieldValueDuplicate',
    'duplicate-in-list',
    { field: lastStep(subject), value: text(subject), list },
    { ...extras, related: [{ role: 'first-definition', at: first }] },
  );
}

/** From here on a bound is that of the number's type: nobody has to hear of it. */
const mostOfInt32 = 2147483647;

/** The arguments of "number-out-of-bounds", with the bounds that are worth saying. */
export function withBounds<A extends { readonly min: number; readonly max: number }>(args: A): A & { bounds: Bounds } {
  const [hasLeast, hasMost] = [args.min > -mostOfInt32, args.max < mostOfInt32];
  const bounds = args.min === args.max ? 'one' : hasLeast && hasMost ? 'both' : hasLeast ? 'least' : 'most';
  return { ...args, bounds };
}

/**
 * An integer within bounds, both included. The server answers "Invalid value" for all others, an absent one being 0.
 * @param max the largest safe integer where there is no upper bound
 * @param says the server's words, where they are not those of all bounds
 */
export const between =
  (min: number, max: number, says?: ServerSaying) =>
  (subject: Subject, report: Report): void => {
    const { value } = subject;
    const number = !value ? 0 : value.kind === 'int' || value.kind === 'float' ? Number(value.value) : undefined;
    const isOpen = max === Number.MAX_SAFE_INTEGER;
    if (number === undefined || (number >= min && (isOpen || number <= max))) return;
    const args = withBounds({ field: lastStep(subject), value: value ? text(subject) : '0', min, max });
    report.refuse(subject, 'FieldValueInvalid', 'number-out-of-bounds', args, {
      value: number,
      says: says ?? (isOpen ? ['at-least', min] : ['between', min, max]),
    });
  };

/** "Too many": a list or a map with more than `max` entries. Gives back whether it has. */
export const tooMany =
  (max: number) =>
  (subject: Subject, report: Report): boolean => {
    const { value } = subject;
    const count = value?.kind === 'list' ? value.items.length : value?.kind === 'map' ? value.entries.size : 0;
    if (count <= max) return false;
    const args = { field: lastStep(subject), count, max };
    report.refuse(subject, 'FieldValueTooMany', 'too-many-items', args, { value: count, says: ['at-most-items', max] });
    return true;
  };

/** "must be greater than or equal to 0" */
export const notNegative = between(0, Number.MAX_SAFE_INTEGER);

/** "must be greater than zero" */
export const positive = between(1, Number.MAX_SAFE_INTEGER, ['greater-than-zero']);

/** The scalar as the learner wrote it; empty for everything else. */
export function text({ value }: Subject): string {
  if (!value || value.kind === 'map' || value.kind === 'list') return '';
  return value.kind === 'string' ? value.value : value.raw;
}

/** A number, however it is written: `0644`, `0x1F` and `+8` are numbers too. 0 where none is written. */
export function numberOf({ value }: Subject): number {
  return value?.kind === 'int' || value?.kind === 'float' ? Number(value.value) : 0;
}

/** Whether a truth value is written and is this one; YAML has several ways to write it. */
export function isBool({ value }: Subject, wanted: boolean): boolean {
  return value?.kind === 'bool' && value.value === wanted;
}

/** The field's own name: the last step of its path that is a name. */
export function lastStep(subject: Subject): string {
  for (let here: Subject | undefined = subject; here; here = here.parent) {
    if (typeof here.step === 'string') return here.step;
    if (typeof here.step === 'object') return here.step.key;
  }
  return '';
}

/** A span over several subjects, to show them as one place. */
export function coverAll(subjects: readonly Subject[]): Span | undefined {
  return subjects.length === 0 ? undefined : subjects.map((subject) => subject.at).reduce(cover);
}
