import { get, stringOf } from '../../yaml/value.ts';
import { join } from '../walk.ts';
import type { Resolve } from './context.ts';
import { toObject } from './to-object.ts';

const steps = ['provisioner', 'controller-publish', 'controller-expand', 'node-stage', 'node-publish', 'node-expand'];

/** The parameters that name a Secret, and those that name its namespace. */
const parameters: readonly (readonly [name: string, namespace: string])[] = [
  ...steps.map(
    (step) => [`csi.storage.k8s.io/${step}-secret-name`, `csi.storage.k8s.io/${step}-secret-namespace`] as const,
  ),
  ['secretName', 'secretNamespace'],
  ['adminSecretName', 'adminSecretNamespace'],
  ['userSecretName', 'userSecretNamespace'],
];

/** The Secrets that a driver is given. Names with a placeholder, such as `${pvc.name}`, depend on the claim. */
export const secretsOfClass: Resolve = (row, place, context) =>
  parameters.flatMap(([nameField, namespaceField]) => {
    const named = get(place.value, nameField);
    const name = stringOf(named);
    const namespace = stringOf(get(place.value, namespaceField));
    if (!named || !name || !namespace || `${name}${namespace}`.includes('${')) return [];
    const at = { value: place.value, at: named.at, path: join(place.path, nameField) };
    return [toObject(row, at, context, { group: '', kind: 'Secret', namespace, name }, 'pod-stays-pending')];
  });
