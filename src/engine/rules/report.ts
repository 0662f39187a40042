import type { Span } from '../../text/span.ts';
import type { Args } from '../codes.ts';
import type { FieldErrorType, Finding, Fix, Role } from '../finding.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import type { ServerSaying } from '../server-text/texts.ts';
import { toJson, type Json } from '../yaml/to-json.ts';
import type { Value } from '../yaml/value.ts';
import type { RuleArgs } from './codes.ts';
import { pathOf, type Subject } from './subject.ts';

export type RuleCode = keyof RuleArgs;

/** What a rule may add to its finding; without `at` the finding points at the subject. */
export type Extras = {
  readonly at?: Span;
  readonly related?: readonly { readonly role: Role; readonly at: Span }[];
  readonly fixes?: readonly Fix[];
  /** The path the server prints, where it is not the subject's own. */
  readonly path?: string;
  readonly echo?: true;
  /** The server's words behind the value. */
  readonly says?: ServerSaying;
  /** The value the server prints, where it is not the subject's own. */
  readonly value?: Json;
  /** The field whose value the server prints, where it is not the subject. */
  readonly prints?: Subject;
  /** The value is printed as it stands: its form is not that of the field the path names. */
  readonly verbatim?: true;
};

/** Holds defaults against the schema in which they stand. */
export type DefaultsJudge = (schema: Subject, report: Report) => void;

/** Where rules put what they find. It is made anew for each object; findings come out in the server's order. */
export type Report = {
  readonly kubernetes: KubernetesVersion;
  readonly findings: readonly Finding<RuleCode>[];
  /** Adds an error of the stage `validation` with the type that the server gives to the cause. */
  refuse<C extends RuleCode>(subject: Subject, type: FieldErrorType, code: C, args: Args[C], extras?: Extras): void;
  /** Adds a warning: what the server says of an object that it accepts. `warns` is its whole text. */
  warn<C extends RuleCode>(
    subject: Subject,
    code: C,
    args: Args[C],
    warns: ServerSaying,
    extras?: Pick<Extras, 'at' | 'related' | 'fixes'>,
  ): void;
  /** Adds what the server says of a second field only because of a finding that is already there. */
  echo(subject: Subject, type: FieldErrorType, extras?: Pick<Extras, 'path' | 'says' | 'value' | 'verbatim'>): void;
  /** What `judge` reports comes after everything else, as what the server's declarative validation says. */
  last(judge: () => void): void;
  /** What `judge` reports comes in the order of its paths and types, as the server sorts what it has found in maps. */
  sorted(judge: () => void): void;
  /** What has to be evaluated before the server's answer is known: an expression of CEL. */
  readonly open: 'cel' | undefined;
  leaveOpen(what: 'cel'): void;
  /** Judges the defaults in the schema of a definition, where somebody can. */
  readonly judgeDefaults?: DefaultsJudge;
  /** What `judge` would report, which is not reported. */
  aside(judge: () => void): readonly Finding<RuleCode>[];
};

/** An empty report for one object. */
export function createReport(kubernetes: KubernetesVersion, judgeDefaults?: DefaultsJudge): Report {
  return new ObjectReport(kubernetes, judgeDefaults);
}

/** A class, since one is made for every object: its words are made once and not each time. */
class ObjectReport implements Report {
  readonly kubernetes: KubernetesVersion;
  readonly judgeDefaults?: DefaultsJudge;
  open: 'cel' | undefined;
  private readonly first: Finding<RuleCode>[] = [];
  private readonly atLast: Finding<RuleCode>[] = [];
  /** Where findings go at present. */
  private into = this.first;
  /** One long list may be what is wrong in many ways. */
  private printed: Map<Value, Json> | undefined;

  constructor(kubernetes: KubernetesVersion, judgeDefaults: DefaultsJudge | undefined) {
    this.kubernetes = kubernetes;
    if (judgeDefaults) this.judgeDefaults = judgeDefaults;
  }

  get findings(): readonly Finding<RuleCode>[] {
    return [...this.first, ...this.atLast];
  }

  leaveOpen(what: 'cel'): void {
    this.open = what;
  }

  last(judge: () => void): void {
    this.collect(this.atLast, judge);
  }

  sorted(judge: () => void): void {
    const found = this.aside(judge);
    const key = ({ path = '', cause }: Finding): string => `${path}: ${cause?.type ?? ''}`;
    this.into.push(...[...found].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)));
  }

  aside(judge: () => void): readonly Finding<RuleCode>[] {
    const found: Finding<RuleCode>[] = [];
    this.collect(found, judge);
    return found;
  }

  echo(
    subject: Subject,
    type: FieldErrorType,
    extras: Pick<Extras, 'path' | 'says' | 'value' | 'verbatim'> = {},
  ): void {
    const path = extras.path ?? pathOf(subject);
    const field = path.slice(path.lastIndexOf('.') + 1);
    this.refuse(subject, type, 'follows-from-another', { field }, { ...extras, path, echo: true });
  }

  warn<C extends RuleCode>(
    subject: Subject,
    code: C,
    args: Args[C],
    warns: ServerSaying,
    extras: Pick<Extras, 'at' | 'related' | 'fixes'> = {},
  ): void {
    this.into.push({
      code,
      args,
      stage: 'validation',
      severity: 'warning',
      reported: true,
      at: extras.at ?? subject.at,
      path: pathOf(subject),
      warns,
      related: extras.related ?? [],
      fixes: extras.fixes ?? [],
    } as Finding<RuleCode>);
  }

  refuse<C extends RuleCode>(
    subject: Subject,
    type: FieldErrorType,
    code: C,
    args: Args[C],
    extras: Extras = {},
  ): void {
    const { value } = extras.prints ?? subject;
    this.into.push({
      code,
      args,
      stage: 'validation',
      severity: 'error',
      reported: true,
      at: extras.at ?? subject.at,
      path: extras.path ?? pathOf(subject),
      cause: {
        type,
        ...(extras.value !== undefined ? { value: extras.value } : value && { value: this.jsonOf(value) }),
        ...(extras.prints && { of: pathOf(extras.prints) }),
        ...(extras.says && { says: extras.says }),
        ...(extras.verbatim && { verbatim: true }),
      },
      related: extras.related ?? [],
      fixes: extras.fixes ?? [],
      ...(extras.echo && { echo: true }),
    } as Finding<RuleCode>);
  }

  private collect(into: Finding<RuleCode>[], judge: () => void): void {
    const before = this.into;
    this.into = into;
    judge();
    this.into = before;
  }

  private jsonOf(value: Value): Json {
    if (value.kind !== 'list' && value.kind !== 'map') return toJson(value);
    this.printed ??= new Map();
    const json = this.printed.get(value) ?? toJson(value);
    this.printed.set(value, json);
    return json;
  }
}
