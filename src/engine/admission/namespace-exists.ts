import { get, stringOf } from '../yaml/value.ts';
import { deny, type Plugin } from './admitted.ts';

/** Source: `IsDNS1123Label` in k8s.io/apimachinery/pkg/util/validation. */
const label = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/**
 * An object needs its namespace. Each namespace that can exist is taken to exist; of the others we know that they do not.
 * Source: `NamespaceLifecycle` in staging/src/k8s.io/apiserver/pkg/admission/plugin/namespace/lifecycle.
 */
export const namespaceExists: Plugin = (object) => {
  const value = get(get(object, 'metadata'), 'namespace');
  const namespace = stringOf(value);
  if (!value || namespace === undefined || namespace === '' || label.test(namespace)) return { object };
  const denial = { code: 404, says: ['namespace-not-found', namespace] } as const;
  const place = { at: value.at, path: 'metadata.namespace' };
  return { object, denied: deny('namespace-cannot-exist', { namespace }, place, denial) };
};
