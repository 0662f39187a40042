import type { Finding } from '../finding.ts';
import { objectMeta } from '../rules/meta/object-meta.ts';
import { createReport } from '../rules/report.ts';
import { applyRules } from '../rules/rules.ts';
import { field, rootSubject } from '../rules/subject.ts';
import type { Validation } from '../rules/validate.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import type { MapValue } from '../yaml/value.ts';
import { checkValue } from './check-value.ts';
import { echo, nowhere } from './complaint.ts';
import type { CustomKind } from './custom-kind.ts';
import { checkEmbedded } from './embedded.ts';
import { asksRules, hasRules } from './expressions.ts';
import { checkLists } from './list-types.ts';
import { checkScale } from './scale.ts';
import { newWalk } from './walk.ts';
import { warnOfFinalizers, warnOfVersion } from './warnings.ts';

const metadataRules = objectMeta('dns-subdomain');

/** Faults after which the server does not ask the rules written in CEL. Source: `hasBlockingErr` in strategy.go. */
const blocking = new Set([
  'FieldValueNotSupported',
  'FieldValueRequired',
  'FieldValueTooLong',
  'FieldValueTooMany',
  'FieldValueTypeInvalid',
]);

/**
 * The stage `validation` of an object whose kind a definition brings.
 * Source: `customResourceStrategy.Validate` in pkg/registry/customresource/strategy.go of apiextensions-apiserver.
 * @param object after `settle` and admission
 */
export function validateCustom(
  object: MapValue,
  kind: CustomKind,
  kubernetes: KubernetesVersion,
): Omit<Validation, 'findings'> & { readonly findings: readonly Finding[] } {
  const { schema, scale } = kind;
  const root = rootSubject(object);
  const walk = newWalk(kubernetes);
  const metadata = createReport(kubernetes);
  const inner = createReport(kubernetes);
  applyRules(metadataRules, field(root, 'metadata'), metadata);
  const held = schema ? [...checkValue(schema, root, walk).complaints.values()] : [];
  checkEmbedded(schema, root, inner);
  const errors: Finding[] = [
    ...metadata.findings.filter(isNoFinalizer),
    ...[...held, ...(scale ? checkScale(scale, root) : [])].map(({ finding }) => finding),
    ...inner.findings.filter(isNoFinalizer),
    ...checkLists(schema, root).map(({ finding }) => finding),
  ];
  const rules = schema !== undefined && hasRules(schema);
  if (rules && errors.some(({ cause }) => cause && blocking.has(cause.type))) {
    const details = { path: nowhere, value: null, says: ['rules-not-checked'] } as const;
    errors.push(echo(root, 'FieldValueInvalid', '', details).finding);
  }
  const isOpen = rules && errors.length === 0 && asksRules(schema, object);
  return {
    findings: [...errors, ...warnings(kind, object, errors.length > 0, kubernetes)],
    covered: !walk.isOpen,
    ...(isOpen && { open: 'cel' }),
  };
}

/** Any finalizer of the right form will do; of the others the server warns. */
function isNoFinalizer({ code, args }: Finding): boolean {
  return !(code === 'value-malformed' && args.form === 'finalizer');
}

/** The server warns of an old version at once, of the rest only where it has found nothing wrong. */
function warnings(kind: CustomKind, object: MapValue, isRefused: boolean, kubernetes: KubernetesVersion): Finding[] {
  const root = rootSubject(object);
  const [old, own] = [createReport(kubernetes), createReport(kubernetes)];
  warnOfVersion(kind, root, old);
  warnOfFinalizers(root, own);
  return [
    ...old.findings.map((finding) => ({ ...finding, stage: 'kind' }) as const),
    ...own.findings.map((finding) => (isRefused ? { ...finding, reported: false } : finding)),
  ];
}
