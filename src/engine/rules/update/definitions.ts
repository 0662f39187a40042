import { at, immutable, listAt, type UpdateRule } from './update-rule.ts';

/** Objects are stored in a version until they are migrated. Source: `validateCustomResourceDefinitionStoredVersions`. */
const storedVersionStays: UpdateRule = (now, old, refuse) => {
  const stored = listAt(old, 'spec.versions').find((version) => at(version, 'storage') === true);
  const name = at(stored, 'name');
  if (typeof name !== 'string' || listAt(now, 'spec.versions').some((version) => at(version, 'name') === name)) return;
  refuse({
    path: 'status.storedVersions[0]',
    type: 'FieldValueInvalid',
    says: ['stored-version-stays', name],
    value: name,
  });
};

/** Source: `ValidateCustomResourceDefinitionUpdate` in k8s.io/apiextensions-apiserver, of a definition that is established. */
export const customResourceDefinition: readonly UpdateRule[] = [
  storedVersionStays,
  immutable('spec.scope'),
  immutable('spec.names.kind'),
  immutable('spec.group'),
  immutable('spec.names.plural'),
];
