import { near } from '../../text/nearest.ts';
import type { Span } from '../../text/span.ts';
import type { Entry, MapValue, Value } from '../yaml/value.ts';
import { wrongType } from './check-scalar.ts';
import { schemaFinding, type SchemaFinding } from './finding.ts';
import type { Schema } from './lookup.ts';
import { kindElsewhere } from './other-version.ts';
import { hasWhatItNeeds, retiredKind } from './retired-kinds.ts';
import { suggestKind } from './suggest-kind.ts';
import type { KindRow } from './types.ts';

/** What an object says it is. */
export type Identity = {
  readonly apiVersion: string;
  readonly kind: string;
  /** Absent where this version of Kubernetes does not serve the kind. */
  readonly row?: KindRow;
};

export type Identified = {
  /** Absent where apiVersion or kind cannot be read. */
  readonly identity?: Identity;
  readonly findings: readonly SchemaFinding[];
  /** `refused`: kubectl does not send the object; `crd-missing`: it depends on what the cluster has. */
  readonly answer: 'known' | 'refused' | 'crd-missing';
  /** The kind that was probably meant, where the one that stands there is unknown. */
  readonly meant?: KindRow;
};

/**
 * The stage `kind`: which kind an object is of, and whether this version of Kubernetes has it.
 * Sources: `getObjectKind` in `k8s.io/kubectl/pkg/validation`, kubectl's REST mapper, and the server's answers.
 */
export function identify(root: MapValue, schema: Schema): Identified {
  const apiVersion = readName(root, 'apiVersion');
  const kind = readName(root, 'kind');
  if ('finding' in apiVersion || 'finding' in kind) {
    const findings = [apiVersion, kind].flatMap((field) => ('finding' in field ? [field.finding] : []));
    return { findings, answer: 'refused' };
  }
  const identity = { apiVersion: apiVersion.text, kind: kind.text };
  const row = schema.kindOf(identity.apiVersion, identity.kind);
  if (row) return { identity: { ...identity, row }, findings: [], answer: 'known' };
  if (mayComeWithDefinition(identity.apiVersion, schema)) {
    const finding = schemaFinding('unknown-group', identity, {
      stage: 'kind',
      at: apiVersion.value.at,
      path: 'apiVersion',
    });
    return { identity, findings: [finding], answer: 'crd-missing' };
  }
  const refusal = refuseOldKind(root, apiVersion, kind, schema) ?? refuseKind(apiVersion, kind, schema);
  return { identity, ...refusal, answer: 'refused' };
}

type Name = { readonly text: string; readonly value: Value };

/** A group that Kubernetes does not bring. A CustomResourceDefinition's group must have a dot, so others cannot come. */
function mayComeWithDefinition(apiVersion: string, schema: Schema): boolean {
  const [group, version, ...more] = apiVersion.split('/');
  return more.length === 0 && !!version && !!group && group.includes('.') && !schema.groups.has(group);
}

/** A kind that other versions of Kubernetes serve, or that has moved on to another apiVersion. */
function refuseOldKind(root: MapValue, apiVersion: Name, kind: Name, schema: Schema): Refusal | undefined {
  const names = { apiVersion: apiVersion.text, kind: kind.text };
  const place = { stage: 'kind', at: apiVersion.value.at, path: 'apiVersion' } as const;
  const retired = retiredKind(names.apiVersion, names.kind);
  if (!retired) {
    const age = kindElsewhere(names.apiVersion, names.kind, schema.version);
    if (!age) return undefined;
    const row = schema.kindOf(age.instead, names.kind);
    const finding = schemaFinding('kind-of-other-version', { ...names, ...age, change: 'none' }, place);
    return { findings: [finding], ...(row && { meant: row }) };
  }
  const { removed, instead, change } = retired;
  const meant = schema.kindOf(instead, names.kind);
  const fixes =
    meant && hasWhatItNeeds(root, retired)
      ? [{ id: 'replace-with', text: quotedAs(apiVersion, instead) } as const]
      : [];
  const args = { ...names, fault: 'removed', release: removed, version: schema.version, instead, change } as const;
  return { findings: [schemaFinding('kind-of-other-version', args, { ...place, fixes })], ...(meant && { meant }) };
}

type Refusal = { readonly findings: SchemaFinding[]; readonly meant?: KindRow };

function quotedAs({ value }: Name, text: string): string {
  return value.kind === 'string' && value.plain ? text : JSON.stringify(text);
}

function refuseKind(apiVersion: Name, kind: Name, schema: Schema): Refusal {
  const meant = suggestKind(apiVersion.text, kind.text, schema);
  const isOtherKind = meant !== undefined && meant.kind !== kind.text;
  const isOtherVersion = meant !== undefined && meant.apiVersion !== apiVersion.text;
  const [field, fault] =
    isOtherVersion && !isOtherKind ? (['apiVersion', apiVersion] as const) : (['kind', kind] as const);
  const fixes =
    meant && isOtherKind !== isOtherVersion
      ? [{ id: 'replace-with', text: isOtherKind ? meant.kind : meant.apiVersion } as const]
      : [];
  const suggestion = meant ? `${meant.apiVersion} ${meant.kind}` : '';
  const finding = schemaFinding(
    'unknown-kind',
    { apiVersion: apiVersion.text, kind: kind.text, suggestion },
    { stage: 'kind', at: fault.value.at, path: field, fixes },
  );
  return { findings: [finding], ...(meant && { meant }) };
}

function readName(root: MapValue, field: 'apiVersion' | 'kind'): Name | { readonly finding: SchemaFinding } {
  const value = root.entries.get(field)?.value;
  if (value?.kind === 'string') return { text: value.value, value };
  if (!value || value.kind === 'null') return { finding: missing(root, field) };
  const { args, fixes } = wrongType('string', value, 'kept');
  return {
    finding: schemaFinding(
      'wrong-type',
      { ...args, field },
      {
        stage: 'kind',
        at: value.at,
        path: field,
        fixes,
      },
    ),
  };
}

/** Points at a key that was probably meant (`Kind`), at the key without a value, or at the first key. */
function missing(root: MapValue, field: 'apiVersion' | 'kind'): SchemaFinding {
  const empty = root.entries.get(field);
  const meant = empty ? undefined : [...root.entries.values()].find((entry) => near(entry.key, [field])?.certain);
  const at = (empty ?? meant)?.keyAt ?? firstPlace(root);
  const fixes = meant ? [{ id: 'replace-with', text: keyText(meant, field) } as const] : [];
  return schemaFinding('field-missing-for-kind', { field }, { stage: 'kind', at, path: field, fixes });
}

function keyText(entry: Entry, field: string): string {
  return entry.keyAt.end - entry.keyAt.start > entry.key.length ? JSON.stringify(field) : field;
}

function firstPlace(root: MapValue): Span {
  const first = root.entries.values().next().value;
  return first ? first.keyAt : root.at;
}
