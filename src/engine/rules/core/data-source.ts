import { text } from '../checks.ts';
import { dnsLabel, dnsSubdomain } from '../formats/names.ts';
import type { Report } from '../report.ts';
import { applyRules, isZero, rules, type Check, type RuleSet } from '../rules.ts';
import { field, type Subject } from '../subject.ts';

/** Without an API group only a claim can be meant. */
const groupFitsKind: Check = (source, report) => {
  const [group, kind] = [field(source, 'apiGroup'), field(source, 'kind')];
  if (!isZero(group)) dnsSubdomain(group, report);
  else if (text(kind) !== 'PersistentVolumeClaim') {
    const args = { field: 'kind', value: text(kind), allowed: 'PersistentVolumeClaim' };
    const extras = { at: kind.at, value: text(kind), says: ['claim-without-group'] } as const;
    report.refuse(source, 'FieldValueInvalid', 'value-not-supported', args, extras);
  }
};

/** Source: `validateDataSource` in pkg/apis/core/validation/validation.go. */
const dataSource = rules('core/v1.TypedLocalObjectReference', (r) => [
  r.required('name'),
  r.required('kind'),
  r.check(groupFitsKind),
]);

/** Source: `validateDataSourceRef`, same file. */
const dataSourceRef = rules('core/v1.TypedObjectReference', (r) => [
  r.required('name'),
  r.required('kind'),
  r.check(groupFitsKind),
  r.unlessZero('namespace', dnsLabel),
]);

const isAllowedAlone = (source: Subject): boolean => {
  const [group, kind] = [text(field(source, 'apiGroup')), text(field(source, 'kind'))];
  return (
    (group === '' && kind === 'PersistentVolumeClaim') ||
    (group === 'snapshot.storage.k8s.io' && kind === 'VolumeSnapshot')
  );
};

/** Judges a field that the server filled with a copy of another: what it says is only an echo. */
function judgeCopy(rules: RuleSet, copy: Subject, name: string, report: Report): void {
  const findings = report.aside(() => applyRules(rules, copy.with({ step: name }), report));
  for (const { path, cause } of findings) {
    if (cause) report.echo(copy, cause.type, { ...cause, ...(path !== undefined && { path }) });
  }
}

const same = (one: Subject, other: Subject): boolean =>
  text(field(one, 'kind')) === text(field(other, 'kind')) &&
  text(field(one, 'name')) === text(field(other, 'name')) &&
  text(field(one, 'apiGroup')) === text(field(other, 'apiGroup')) &&
  Boolean(field(one, 'apiGroup').value) === Boolean(field(other, 'apiGroup').value);

/**
 * The two fields that say where a claim's first content comes from. Of a claim that is created the server drops what it
 * does not know (`EnforceDataSourceBackwardsCompatibility`), and copies the one to the other (`NormalizeDataSources`).
 * References into another namespace are dropped too: `CrossNamespaceVolumeDataSource` is off by default.
 */
export const createdDataSources: Check = (spec, report) => {
  const [source, written] = [field(spec, 'dataSource'), field(spec, 'dataSourceRef')];
  const reference = written.value && isZero(field(written, 'namespace')) ? written : undefined;
  if (source.value && !reference) {
    if (!isAllowedAlone(source)) return;
    applyRules(dataSource, source, report);
    judgeCopy(dataSourceRef, source, 'dataSourceRef', report);
  } else if (reference && !source.value) {
    judgeCopy(dataSource, reference, 'dataSource', report);
    applyRules(dataSourceRef, reference, report);
  } else if (reference) bothDataSources(spec, report);
};

/** The same of a claim that is not created yet, in a template. */
export const templateDataSources: Check = (spec, report) => {
  const [source, reference] = [field(spec, 'dataSource'), field(spec, 'dataSourceRef')];
  if (source.value && reference.value) bothDataSources(spec, report);
  else if (source.value) applyRules(dataSource, source, report);
  else if (reference.value) applyRules(dataSourceRef, reference, report);
};

function bothDataSources(spec: Subject, report: Report): void {
  const [source, reference] = [field(spec, 'dataSource'), field(spec, 'dataSourceRef')];
  applyRules(dataSource, source, report);
  applyRules(dataSourceRef, reference, report);
  const isElsewhere = !isZero(field(reference, 'namespace'));
  if (!isElsewhere && same(source, reference)) return;
  const args = { first: 'dataSourceRef', second: 'dataSource' };
  const code = isElsewhere ? 'fields-exclude-each-other' : 'fields-must-match';
  report.refuse(spec, 'FieldValueInvalid', code, args, {
    at: source.at,
    value: {},
    verbatim: true,
    says: [isElsewhere ? 'data-source-elsewhere' : 'data-source-differs'],
    related: [{ role: 'first-definition', at: reference.at }],
  });
}
