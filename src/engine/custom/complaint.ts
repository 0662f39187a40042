import type { Span } from '../../text/span.ts';
import type { Args, Code } from '../codes.ts';
import type { FieldErrorType, Finding, Fix, Role } from '../finding.ts';
import { pathOf, type Subject } from '../rules/subject.ts';
import type { ServerSaying } from '../server-text/texts.ts';
import type { Json } from '../yaml/to-json.ts';
import type { Value } from '../yaml/value.ts';
import { goNumber, isNumber } from './number.ts';
import { sortedJson } from './sorted-json.ts';

/** Something that the definition forbids, and what the server says of it. */
export type Complaint = {
  /** The server says the same thing once: equal keys are equal words. */
  readonly key: string;
  readonly finding: Finding;
  /** The word of the schema that forbids it, such as `maximum`. */
  readonly keyword?: string;
  /** Where that stands in the definition. */
  declaredAt?: Span;
};

type Details = {
  readonly at?: Span;
  /** The server's own words, behind the value. */
  readonly says?: ServerSaying;
  /** What the server prints, where it is not the value itself. */
  readonly value?: Json;
  readonly path?: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly { readonly role: Role; readonly at: Span }[];
  readonly echo?: true;
  readonly keyword?: string;
};

/** Builds a complaint about a value at its place. */
export function complain<C extends Code>(
  subject: Subject,
  type: FieldErrorType,
  code: C,
  args: Args[C],
  { at, says, path = pathOf(subject), fixes = [], related = [], echo, keyword, ...details }: Details = {},
): Complaint {
  const value = 'value' in details ? details.value : subject.value && printed(subject.value);
  // The compiler cannot see that `code` and `args` of one generic call belong together in the union.
  const finding = {
    code,
    args,
    stage: 'validation',
    severity: 'error',
    reported: true,
    at: at ?? subject.at,
    path,
    cause: { type, ...(value !== undefined && { value }), ...(says && { says }) },
    related,
    fixes,
    ...(echo && { echo }),
  } as unknown as Finding;
  return { key: `${type} ${path} ${says?.join(' ') ?? ''}`, finding, ...(keyword !== undefined && { keyword }) };
}

function printed(value: Value): Json {
  const number = isNumber(value) ? goNumber(value) : undefined;
  return number?.is === 'float64' ? number.value : sortedJson(value);
}

/** What the server says of a place only because of another complaint; it may name no place at all. */
export function echo(
  subject: Subject,
  type: FieldErrorType,
  field: string,
  details: Pick<Details, 'says' | 'value' | 'path'>,
): Complaint {
  return complain(subject, type, 'follows-from-another', { field }, { ...details, echo: true });
}

/** How the server writes the place of an object that has none. */
export const nowhere = '<nil>';
