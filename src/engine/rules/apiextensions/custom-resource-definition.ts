import { toJson, type Json } from '../../yaml/to-json.ts';
import { lastStep, required, supported, text } from '../checks.ts';
import { nameFaults, nameIsInOne, sayAll } from '../formats/names.ts';
import type { Report } from '../report.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { descend, field, items, type Subject } from '../subject.ts';
import { conversion } from './conversion.ts';
import { deprecation, printerColumn, selectableFields, subresources, versionSchema } from './definition-version.ts';
import { isTrue } from './schema-subject.ts';

/** The name of a definition is made of two others. It is judged with the metadata, after the name's own form. */
const nameFitsSpec: Check = (definition, report) => {
  const name = descend(definition, 'metadata', 'name');
  const expected = `${text(descend(definition, 'spec', 'names', 'plural'))}.${text(descend(definition, 'spec', 'group'))}`;
  if (isZero(name) || text(name) === expected) return;
  report.refuse(
    name,
    'FieldValueInvalid',
    'definition-name-wrong',
    { name: text(name), expected },
    {
      says: ['name-of-definition'],
      fixes: [{ id: 'replace-with', text: expected }],
    },
  );
};

const dns1035Label = nameIsInOne('dns-1035-label');
const dnsSubdomain = nameIsInOne('dns-subdomain');

const group: Check = (subject, report) => {
  if (nameFaults(text(subject), 'dns-subdomain').length > 0) dnsSubdomain(subject, report);
  else if (!text(subject).includes('.')) {
    const args = { field: 'group', value: text(subject), form: 'domain-name' } as const;
    report.refuse(subject, 'FieldValueInvalid', 'value-malformed', args, { says: ['one-dot'] });
  }
};

const mixedCase: Check = (subject, report) => {
  const problems = nameFaults(text(subject).toLowerCase(), 'dns-1035-label');
  const [wrong] = problems;
  if (!wrong) return;
  const args = {
    field: lastStep(subject),
    value: text(subject),
    format: 'dns-1035-label',
    fault: wrong.fault,
    max: 63,
  } as const;
  report.refuse(subject, 'FieldValueInvalid', 'invalid-name', args, { says: ['mixed-case', sayAll(problems)] });
};

/** Source: `ValidateCustomResourceDefinitionNames` in k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/validation. */
const names = rules('apiextensions/v1.CustomResourceDefinitionNames', (r) => [
  r.required('plural'),
  r.required('singular'),
  r.required('kind'),
  r.required('listKind'),
  r.unlessZero('plural', dns1035Label),
  r.unlessZero('singular', dns1035Label),
  r.unlessZero('kind', mixedCase),
  r.unlessZero('listKind', mixedCase),
  r.each('shortNames', dns1035Label),
  r.check((subject, report) => {
    const [kind, list] = [field(subject, 'kind'), field(subject, 'listKind')];
    if (isZero(kind) || text(kind) !== text(list)) return;
    const args = { first: 'kind', second: 'listKind' };
    report.refuse(list, 'FieldValueInvalid', 'fields-exclude-each-other', args, { says: ['kinds-differ'] });
  }),
  r.each('categories', dns1035Label),
]);

/**
 * The parts of a version, where the server looks for them: what all versions say alike moves to `spec`.
 * Source: `Convert_v1_CustomResourceDefinitionSpec_To_apiextensions_CustomResourceDefinitionSpec`.
 */
function partsOf(
  spec: Subject,
  name: string,
  moved: string,
): { shared?: Subject; own: readonly (Subject | undefined)[] } {
  const versions = items(field(spec, 'versions'));
  const parts = versions.map((version) => field(version, name));
  const [first] = parts;
  if (!first || (parts.length > 1 && new Set(parts.map(printed)).size > 1)) return { own: parts };
  return { shared: first.with({ parent: spec, step: moved }), own: parts.map(() => undefined) };
}

const printed = ({ value }: Subject): string => (value ? JSON.stringify(toJson(value)) : '');

const refuseVersion = (
  subject: Subject,
  version: string,
  fault: 'names' | 'storage' | 'warning',
  says: ServerSaying,
  report: Report,
  shown?: Json,
): void => {
  const value = shown ?? (subject.value ? undefined : null);
  const extras = value === undefined ? { says } : { says, value };
  report.refuse(subject, 'FieldValueInvalid', 'definition-version-wrong', { version, fault }, extras);
};

/** Source: `validateCustomResourceDefinitionSpec`, same file. */
const specRules: Check = (spec, report) => {
  const versions = items(field(spec, 'versions'));
  const schemas = partsOf(spec, 'schema', 'validation');
  const columns = partsOf(spec, 'additionalPrinterColumns', 'additionalPrinterColumns');
  const subs = partsOf(spec, 'subresources', 'subresources');
  const selectable = partsOf(spec, 'selectableFields', 'selectableFields');
  if (!schemas.shared || !field(schemas.shared, 'openAPIV3Schema').value) {
    for (const version of versions) {
      const schema = descend(version, 'schema', 'openAPIV3Schema');
      if (!schema.value || schemas.shared) required(schema, report);
    }
  }
  const hasStatus = versions.map((version) => field(field(version, 'subresources'), 'status').value !== undefined);
  const rootOf = (version: Subject | undefined): Subject => descend(version ?? spec, 'schema', 'openAPIV3Schema');
  for (const [index, version] of versions.entries()) {
    const name = field(version, 'name');
    dns1035Label(name, report);
    deprecation(version, report);
    const own = schemas.own[index];
    if (own?.value) versionSchema(own, hasStatus[index] ?? false, report);
    const sub = subs.own[index];
    if (sub?.value) subresources(sub, report);
    for (const column of items(columns.own[index] ?? name)) printerColumn(column, report);
    const fields = selectable.own[index];
    if (fields && items(fields).length > 0) {
      if (rootOf(version).value) selectableFields(fields, rootOf(version), report);
      else
        refuseVersion(
          fields.with({ value: undefined }),
          text(name),
          'names',
          ['selectable-without-schema'],
          report,
          '',
        );
    }
  }
  const moved = Object.entries({
    schema: schemas.shared,
    additionalPrinterColumns: columns.shared,
    subresources: subs.shared,
    selectableFields: selectable.shared,
  }).flatMap(([name, shared]) => (shared ? [name] : []));
  storage(spec, versions, () => (versions.length === 0 ? undefined : withoutParts(versions, moved)), report);
  const namesOf = field(spec, 'names', names.type);
  for (const row of names.rows) row(namesOf, report);
  if (schemas.shared?.value) versionSchema(schemas.shared, hasStatus.some(Boolean), report);
  if (subs.shared?.value) subresources(subs.shared, report);
  if (columns.shared) for (const column of items(columns.shared)) printerColumn(column, report);
  if (selectable.shared && items(selectable.shared).length > 0) {
    if (schemas.shared?.value) selectableFields(selectable.shared, rootOf(versions[0]), report);
    else {
      const shown = selectable.shared.with({ value: undefined });
      refuseVersion(shown, '', 'names', ['selectable-without-shared-schema'], report, '');
    }
  }
  conversion(field(spec, 'conversion'), report);
};

/** The versions as validation sees them: what all say alike has moved to `spec`. */
function withoutParts(versions: readonly Subject[], moved: readonly string[]): Json {
  return versions.map(({ value }) => {
    const json = value ? toJson(value) : null;
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
    return Object.fromEntries(Object.entries(json).filter(([name]) => !moved.includes(name)));
  });
}

/** @param shown the versions as the server prints them: asked for only where something is wrong */
function storage(spec: Subject, versions: readonly Subject[], shown: () => Json | undefined, report: Report): void {
  const list = field(spec, 'versions');
  const named = versions.map((version) => text(field(version, 'name')));
  if (new Set(named).size < named.length)
    refuseVersion(list, named.join(', '), 'names', ['versions-differ'], report, shown());
  if (versions.filter((version) => isTrue(version, 'storage')).length !== 1) {
    refuseVersion(list, named.join(', '), 'storage', ['one-storage-version'], report, shown());
  }
  const [first] = versions;
  if (!first) return;
  const name = field(first, 'name');
  const problems = text(name) === '' ? [] : nameFaults(text(name), 'dns-1035-label');
  if (problems.length > 0) {
    const extras = { path: 'spec.version', value: text(name), says: sayAll(problems) };
    report.echo(name, 'FieldValueInvalid', extras);
  }
}

/** The server remembers in which version objects are stored. Source: `ValidateCustomResourceDefinitionStoredVersions`. */
const storedVersions: Check = (definition, report) => {
  const versions = descend(definition, 'spec', 'versions');
  const stored = items(versions).filter((version) => isTrue(version, 'storage'));
  const path = 'status.storedVersions';
  if (stored.length === 0) {
    report.echo(versions, 'FieldValueInvalid', { path, value: null, says: ['stored-version-needed'] });
  }
  const [first, ...others] = stored.map((version) => text(field(version, 'name')));
  for (const other of others) {
    report.echo(versions, 'FieldValueInvalid', { path, value: [first ?? ''], says: ['storage-version-needed', other] });
  }
};

const approval = 'api-approved.kubernetes.io';

/** Groups of the Kubernetes project need its approval. Source: `validateAPIApproval`, same file. */
const approved: Check = (definition, report) => {
  const name = descend(definition, 'spec', 'group');
  if (!/(^|\.)(k8s|kubernetes)\.io$/.test(text(name))) return;
  const annotation = descend(definition, 'metadata', 'annotations', approval).with({ step: { key: approval } });
  const written = text(annotation);
  if (written.startsWith('unapproved') || /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/\s]+/.test(written)) return;
  const args = { name: text(name), prefix: '.k8s.io' };
  const type = written === '' ? 'FieldValueRequired' : 'FieldValueInvalid';
  const says = [written === '' ? 'approval-needed' : 'approval-invalid'] as const;
  report.refuse(annotation, type, 'name-reserved', args, { at: name.at, says });
};

export const customResourceDefinition = rules('apiextensions/v1.CustomResourceDefinition', (r) => [
  r.check(nameFitsSpec),
  r.struct(
    'spec',
    rules('apiextensions/v1.CustomResourceDefinitionSpec', (s) => [
      s.required('group', group),
      s.check((spec, report) => {
        const scope = field(spec, 'scope');
        if (isZero(scope)) required(scope, report);
        else supported('Cluster', 'Namespaced')(scope, report);
      }),
      s.check(specRules),
    ]),
  ),
  r.check(storedVersions),
  r.check(approved),
  r.check((definition, report) => {
    const preserve = descend(definition, 'spec', 'preserveUnknownFields');
    if (!isTrue(field(definition, 'spec'), 'preserveUnknownFields')) return;
    const args = { field: 'preserveUnknownFields' };
    report.refuse(preserve, 'FieldValueInvalid', 'schema-field-forbidden', args, { says: ['preserve-in-schema'] });
  }),
]);
