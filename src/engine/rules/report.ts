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
  const first: Finding<RuleCode>[] = [];
  const last: Finding<RuleCode>[] = [];
  let findings = first;
  let open: 'cel' | undefined;
  const printed = new Map<Value, Json>();
  /** One long list may be what is wrong in many ways. */
  const jsonOf = (value: Value): Json => {
    const json = printed.get(value) ?? toJson(value);
    if (value.kind === 'list' || value.kind === 'map') printed.set(value, json);
    return json;
  };
  const report: Report = {
    kubernetes,
    ...(judgeDefaults && { judgeDefaults }),
    get findings() {
      return [...first, ...last];
    },
    get open() {
      return open;
    },
    leaveOpen(what) {
      open = what;
    },
    last(judge) {
      const before = findings;
      findings = last;
      judge();
      findings = before;
    },
    sorted(judge) {
      const found = report.aside(judge);
      const key = ({ path = '', cause }: Finding): string => `${path}: ${cause?.type ?? ''}`;
      findings.push(...[...found].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)));
    },
    aside(judge) {
      const before = findings;
      const found: Finding<RuleCode>[] = [];
      findings = found;
      judge();
      findings = before;
      return found;
    },
    echo(subject, type, extras = {}) {
      const path = extras.path ?? pathOf(subject);
      const field = path.slice(path.lastIndexOf('.') + 1);
      report.refuse(subject, type, 'follows-from-another', { field }, { ...extras, path, echo: true });
    },
    warn(subject, code, args, warns, extras = {}) {
      findings.push({
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
    },
    refuse(subject, type, code, args, extras = {}) {
      const { value } = extras.prints ?? subject;
      findings.push({
        code,
        args,
        stage: 'validation',
        severity: 'error',
        reported: true,
        at: extras.at ?? subject.at,
        path: extras.path ?? pathOf(subject),
        cause: {
          type,
          ...(extras.value !== undefined ? { value: extras.value } : value && { value: jsonOf(value) }),
          ...(extras.prints && { of: pathOf(extras.prints) }),
          ...(extras.says && { says: extras.says }),
          ...(extras.verbatim && { verbatim: true }),
        },
        related: extras.related ?? [],
        fixes: extras.fixes ?? [],
        ...(extras.echo && { echo: true }),
      } as Finding<RuleCode>);
    },
  };
  return report;
}
