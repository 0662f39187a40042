import { lastStep, required } from '../rules/checks.ts';
import { nameFaults, nameIs, sayAll } from '../rules/formats/names.ts';
import { objectMeta } from '../rules/meta/object-meta.ts';
import type { Report } from '../rules/report.ts';
import { applyRules, isZero } from '../rules/rules.ts';
import { entries, field, items, type Subject } from '../rules/subject.ts';
import { isSince } from '../schema/release.ts';
import type { Schema } from './schema.ts';
import { inside } from './check-value.ts';

const metadataRules = objectMeta('path-segment', { byServer: true });
const namespaceIs = nameIs('dns-label');

/**
 * Objects of the API within the object: each has an apiVersion, a kind, and metadata that are right.
 * Source: `validate` in pkg/apiserver/schema/objectmeta/validation.go of apiextensions-apiserver.
 */
export function checkEmbedded(schema: Schema | undefined, subject: Subject, report: Report): void {
  const { value } = subject;
  if (!schema || !value) return;
  if (value.kind === 'map') {
    if (schema.isEmbedded) checkObject(subject, report);
    for (const { key, subject: entry } of entries(subject)) {
      const own = schema.properties.get(key);
      if (own) checkEmbedded(own, entry.with({ step: key }), report);
      else if (typeof schema.additional === 'object') checkEmbedded(schema.additional, entry, report);
    }
  }
  for (const item of items(subject)) checkEmbedded(schema.items, item, report);
}

function checkObject(subject: Subject, report: Report): void {
  const map = subject.value?.kind === 'map' ? subject.value : undefined;
  const says = isSince(report.kubernetes, '1.33') ? {} : ({ says: ['must-not-be-empty'] } as const);
  const [apiVersion, kind] = [field(subject, 'apiVersion'), field(subject, 'kind')];
  if (!map?.entries.has('apiVersion')) required(apiVersion, report, says);
  if (!map?.entries.has('kind')) required(kind, report, says);
  if (apiVersion.value?.kind === 'string') checkApiVersion(apiVersion, apiVersion.value.value, report);
  if (kind.value?.kind === 'string') checkKind(kind, kind.value.value, report);
  const metadata = map?.entries.get('metadata');
  if (metadata?.value.kind === 'map') checkMetadata(inside(subject, 'metadata', metadata.value), report);
}

function checkApiVersion(subject: Subject, value: string, report: Report): void {
  if (value === '') return empty(subject, report);
  if (value.split('/').length < 3) return;
  const args = { field: lastStep(subject), value, form: 'api-version' } as const;
  report.refuse(subject, 'FieldValueInvalid', 'value-malformed', args, { says: ['unexpected-group-version', value] });
}

function checkKind(subject: Subject, value: string, report: Report): void {
  if (value === '') return empty(subject, report);
  const problems = nameFaults(value.toLowerCase(), 'dns-1035-label');
  const [first] = problems;
  if (!first) return;
  const args = { field: lastStep(subject), value, format: 'dns-1035-label', fault: first.fault, max: 63 } as const;
  report.refuse(subject, 'FieldValueInvalid', 'invalid-name', args, { value, says: ['mixed-case', sayAll(problems)] });
}

function empty(subject: Subject, report: Report): void {
  const args = { field: lastStep(subject), in: '' };
  report.refuse(subject, 'FieldValueInvalid', 'required-field-missing', args, {
    value: '',
    says: ['must-not-be-empty'],
  });
}

function checkMetadata(metadata: Subject, report: Report): void {
  applyRules(metadataRules, metadata, report);
  const namespace = field(metadata, 'namespace');
  if (!isZero(namespace)) namespaceIs(namespace, report);
}
