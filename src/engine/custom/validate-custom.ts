import type { AskedFinding } from '../cluster/asked-places.ts';
import type { Finding } from '../finding.ts';
import { objectMeta } from '../rules/meta/object-meta.ts';
import { createReport } from '../rules/report.ts';
import { applyRules } from '../rules/rules.ts';
import { field, rootSubject, type Subject } from '../rules/subject.ts';
import { text } from '../rules/checks.ts';
import type { Validation } from '../rules/validate.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import { get, stringOf, type MapValue } from '../yaml/value.ts';
import { checkValue } from './check-value.ts';
import { complain, echo, nowhere, type Complaint } from './complaint.ts';
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
  const wrongKind = checkKind(kind, root);
  if (wrongKind) return { findings: [wrongKind, ...warnings(kind, object, true, kubernetes)], covered: true };
  const walk = newWalk(kubernetes);
  const metadata = createReport(kubernetes);
  const inner = createReport(kubernetes);
  applyRules(metadataRules, field(root, 'metadata'), metadata);
  const held = schema ? [...checkValue(schema, rootSubject(withName(object)), walk).complaints.values()] : [];
  checkEmbedded(schema, root, inner);
  const asked = ({ finding, declaredAt }: Complaint): AskedFinding =>
    declaredAt ? { ...finding, by: { object: kind.definition, at: declaredAt } } : finding;
  const errors: AskedFinding[] = [
    ...metadata.findings.filter(isNoFinalizer),
    ...[...held, ...(scale ? checkScale(scale, root) : [])].map(asked),
    ...inner.findings.filter((finding) => isNoFinalizer(finding) && !isNameOfNothing(finding)),
    ...checkLists(schema, root).map(asked),
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

/** Source: `ValidateTypeMeta` in pkg/registry/customresource/validator.go. */
function checkKind({ row }: CustomKind, root: Subject): Finding | undefined {
  const kind = field(root, 'kind');
  const value = text(kind);
  if (value === row.kind) return undefined;
  const args = { field: 'kind', value, allowed: row.kind };
  const fixes = [{ id: 'replace-with', text: row.kind }] as const;
  return complain(kind, 'FieldValueInvalid', 'value-not-supported', args, { says: ['be-the-kind', row.kind], fixes })
    .finding;
}

/** The server has made the name by now, of the given beginning and five letters that nobody can know. */
function withName(object: MapValue): MapValue {
  const metadata = object.entries.get('metadata');
  if (metadata?.value.kind !== 'map') return object;
  const [name, prefix] = ['name', 'generateName'].map((key) => stringOf(get(metadata.value, key)) ?? '');
  if (name !== '' || prefix === undefined || prefix === '') return object;
  const { at } = get(metadata.value, 'generateName')!;
  const made = `${prefix.slice(0, 58)}xxxxx`;
  const value = { kind: 'string', at, raw: made, plain: true, value: made, from: 'default' } as const;
  const entries = new Map([...metadata.value.entries, ['name', { key: 'name', keyAt: at, value }] as const]);
  const named: MapValue = { ...metadata.value, entries };
  return { ...object, entries: new Map([...object.entries, ['metadata', { ...metadata, value: named }]]) };
}

/** Any finalizer of the right form will do; of the others the server warns. */
function isNoFinalizer({ code, args }: Finding): boolean {
  return !(code === 'value-malformed' && args.form === 'finalizer');
}

/** An object within the object needs no name, so nothing is said of one that is not there. */
function isNameOfNothing({ code, path }: Finding): boolean {
  return code === 'follows-from-another' && path !== undefined && path.endsWith('.metadata.name');
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
