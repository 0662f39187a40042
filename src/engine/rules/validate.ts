import type { Finding } from '../finding.ts';
import { withDistinctOwners } from '../model/distinct-owners.ts';
import type { KindRow } from '../schema/types.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import type { Value } from '../yaml/value.ts';
import { ruleSlots, type KindJudges } from './kind-judges.ts';
import { kindRules, partOf, type KindRules } from './kinds.ts';
import { objectMeta, templateMeta } from './meta/object-meta.ts';
import { warnOfRepeatedOwners } from './meta/repeated-owners.ts';
import { coreJudges } from './parts/core.ts';
import { isSince, type Release } from '../schema/release.ts';
import { createReport, type DefaultsJudge, type Report, type RuleCode } from './report.ts';
import { applyRules, type RuleSet } from './rules.ts';
import { field, rootSubject, type Subject } from './subject.ts';
import { deprecatedKind } from './warnings.ts';

export type Validation = {
  readonly findings: readonly Finding<RuleCode>[];
  /** False where the kind's own rules are not among ours: an empty list then promises nothing. */
  readonly covered: boolean;
  /** What the rules could not evaluate: without an error among the findings the answer is not known. */
  readonly open?: 'cel';
};

const metaRules = new Map<string, RuleSet>();

/**
 * The stage `validation`: all errors of one object together, in the server's order.
 * @param root the object as kubectl read it, after `decode` found nothing that stops the server
 * @param row the kind as the schema knows it
 * @param judgeDefaults holds the defaults of a definition against its schema
 */
export function validate(
  root: Value,
  { apiVersion, kind }: KindRow,
  kubernetes: KubernetesVersion,
  judgeDefaults?: DefaultsJudge,
): Validation {
  const report = createReport(kubernetes, judgeDefaults);
  const subject = rootSubject(withDistinctOwners(root));
  const key = `${apiVersion} ${kind}`;
  const own = kindRules.get(key);
  const judges = judgesOf(key);
  if (judges?.given) applyRules(judges.given, subject, report);
  const ended = judges?.given ? report.findings.length : 0;
  const metadata = own ? metaRulesOf(own, kubernetes) : templateMeta;
  applyRules(metadata, field(subject, 'metadata'), report);
  if (judges?.rules) applyRules(judges.rules, subject, report);
  const { findings } = report;
  const judged =
    ended > 0 ? findings.map((each, index) => (index >= ended ? { ...each, reported: false } : each)) : findings;
  const warnings = warningsOf(judges, subject, root, findings, report);
  return {
    findings: [...judged, ...warnings],
    covered: own !== undefined && judges !== undefined,
    ...(report.open && { open: report.open }),
  };
}

/**
 * The server warns of an object only once it has found nothing wrong with it; of an old kind it warns at once, and of what
 * it rewrites before it judges.
 * @param root the object as it was written
 * @param errors what is wrong with it
 */
function warningsOf(
  judges: KindJudges | undefined,
  subject: Subject,
  root: Value,
  errors: readonly Finding<RuleCode>[],
  report: Report,
): Finding<RuleCode>[] {
  const isRefused = errors.length > 0;
  const rules = judges?.warnings;
  const old = report.aside(() => {
    deprecatedKind(subject, report);
  });
  const early = report.aside(() => {
    warnOfRepeatedOwners(root, report);
    judges?.early?.(subject, report);
  });
  const warnings = rules ? report.aside(() => applyRules(rules, subject, report)) : [];
  const placeOf = ({ code, at }: Finding): string => `${code} ${at.start}`;
  const said = new Set(warnings.length > 0 ? errors.map(placeOf) : []);
  return [
    ...old.map((finding) => ({ ...finding, stage: 'kind' }) as const),
    ...early.map((finding) => ({ ...finding, stage: 'mutating-admission' }) as const),
    ...warnings
      .filter((each) => !said.has(placeOf(each)))
      .map((finding) => (isRefused ? { ...finding, reported: false } : finding)),
  ];
}

/** What judges a kind; nothing while the part that brings it is missing. */
function judgesOf(key: string): KindJudges | undefined {
  const part = partOf(key);
  const table = part ? ruleSlots[part].read() : coreJudges;
  return table && (table.get(key) ?? {});
}

function nameFormatOf({ name, nameBefore }: KindRules, kubernetes: KubernetesVersion): KindRules['name'] {
  return nameBefore && !isSince(kubernetes, nameBefore[0]) ? nameBefore[1] : name;
}

function metaRulesOf(own: KindRules, kubernetes: KubernetesVersion): RuleSet {
  const format = nameFormatOf(own, kubernetes);
  const byServer = own.named === 'by-server';
  const holds = (since: Release | undefined): boolean => since !== undefined && isSince(kubernetes, since);
  const [declared, openPrefix] = [holds(own.nameDeclared), holds(own.prefixOpen)];
  const key = `${format} ${byServer} ${declared} ${openPrefix}`;
  let rules = metaRules.get(key);
  if (!rules) metaRules.set(key, (rules = objectMeta(format, { byServer, declared, openPrefix })));
  return rules;
}
