import { required } from '../checks.ts';
import { applyRules, rules, type Check } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';
import type { Report } from '../report.ts';
import { containerResource, podField } from './field-selector.ts';
import { fileMode } from './file-mode.ts';
import { neededFile } from './key-to-path.ts';

const podFields = podField([
  'metadata.annotations',
  'metadata.labels',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
]);
const resource = containerResource(true);

/** A field of the Pod or a resource of a container, and not both. */
const oneOrigin: Check = (file, report) => {
  const [fromField, fromResource] = [field(file, 'fieldRef'), field(file, 'resourceFieldRef')];
  if (fromField.value) applyRules(podFields, fromField, report);
  if (fromField.value && fromResource.value) {
    const args = { first: 'fieldRef', second: 'resourceFieldRef' };
    const related = [{ role: 'first-definition', at: fromField.at }] as const;
    const extras = { at: fromResource.at, value: 'resource', says: ['field-and-resource'], related } as const;
    report.refuse(file, 'FieldValueInvalid', 'fields-exclude-each-other', args, extras);
  } else if (fromResource.value) applyRules(resource, fromResource, report);
  else if (!fromField.value) required(file, report, { says: ['field-or-resource'] });
};

const downwardFile = rules('core/v1.DownwardAPIVolumeFile', (r) => [
  r.always('path', neededFile),
  r.check(oneOrigin),
  r.optional('mode', fileMode),
]);

/** The server prints the path of the volume and not that of the file. Source: `validateDownwardAPIVolumeFile`. */
export function judgeDownwardFile(file: Subject, source: Subject, report: Report): void {
  applyRules(downwardFile, file.with({ parent: source.parent, step: source.step }), report);
}

/** Source: `validateDownwardAPIVolumeSource` in pkg/apis/core/validation/validation.go. */
export const downwardApi = rules('core/v1.DownwardAPIVolumeSource', (r) => [
  r.optional('defaultMode', fileMode),
  r.check((source, report) => {
    for (const file of items(field(source, 'items'))) judgeDownwardFile(file, source, report);
  }),
]);
