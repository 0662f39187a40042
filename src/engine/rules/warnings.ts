import { webhookWarnings } from './admissionregistration/webhook-warnings.ts';
import { definitionWarnings } from './apiextensions/definition-warnings.ts';
import { warnOfAppArmorOfPod } from './core/pod-annotation-warnings.ts';
import { coreWarnings } from './core/warnings.ts';
import { workloadWarnings } from './core/workload-warnings.ts';
import { text } from './checks.ts';
import { networkWarnings } from './networking/warnings.ts';
import { isSince, type Release } from './release.ts';
import type { Check, RuleSet } from './rules.ts';
import { storageWarnings } from './storage/warnings.ts';
import { field } from './subject.ts';

/** What the server warns of, by apiVersion and kind: `WarningsOnCreate` of the strategies in pkg/registry. */
export const kindWarnings: ReadonlyMap<string, RuleSet> = new Map<string, RuleSet>([
  ...workloadWarnings,
  ...coreWarnings,
  ...networkWarnings,
  ...storageWarnings,
  ...webhookWarnings,
  ['apiextensions.k8s.io/v1 CustomResourceDefinition', definitionWarnings],
]);

type OldKind = { readonly since: Release; readonly instead: string };

/** Kinds that are served but have a successor. Source: `APILifecycleDeprecated` in k8s.io/api. */
const oldKinds: ReadonlyMap<string, OldKind> = new Map([
  ['v1 Endpoints', { since: '1.33', instead: 'discovery.k8s.io/v1 EndpointSlice' }],
]);

/** Warns of a kind that another one has replaced, whatever else is wrong with the object. */
export const deprecatedKind: Check = (subject, report) => {
  const [apiVersion, kind] = [field(subject, 'apiVersion'), field(subject, 'kind')];
  const old = oldKinds.get(`${text(apiVersion)} ${text(kind)}`);
  if (!old || !isSince(report.kubernetes, old.since)) return;
  const args = { kind: text(kind), instead: old.instead };
  report.warn(kind, 'deprecated-kind', args, ['deprecated-kind', text(apiVersion), text(kind), old.since, old.instead]);
};

/** What the server warns of before it judges an object, by apiVersion and kind: as it turns old fields into new ones. */
export const earlyWarnings: ReadonlyMap<string, Check> = new Map([['v1 Pod', warnOfAppArmorOfPod]]);
