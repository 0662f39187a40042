import type { Finding } from '../finding.ts';
import { isUnknownField } from '../schema/codes.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import type { Value } from '../yaml/value.ts';
import { decodingError } from './decoding-error.ts';

/** An object as it names itself. */
export type Named = { readonly apiVersion: string; readonly kind: string; readonly name: string };

/**
 * The message of a 400: what does not fit its type, or all unknown fields. `undefined` where the kind's types are not known.
 * @param told what the stage `decode` found, as the server tells it
 * Source: `transformDecodeError` in k8s.io/apiserver/pkg/endpoints/handlers.
 */
export function badRequestMessage(
  told: readonly Finding[],
  root: Value,
  { apiVersion, kind }: Named,
  kubernetes: KubernetesVersion,
): string | undefined {
  const isStrict = told.every(({ code }) => isUnknownField(code));
  const reason = isStrict ? unknownFields(told) : decodingError(root, apiVersion, kind, kubernetes);
  const version = apiVersion.slice(apiVersion.indexOf('/') + 1);
  return reason && `${kind} in version "${version}" cannot be handled as a ${kind}: ${reason}`;
}

/** Keys of maps stand behind dots here: `spec.hard.pods` for `spec.hard[pods]`. */
function unknownFields(told: readonly Finding[]): string {
  const fields = told.map(({ path = '' }) => JSON.stringify(path.replace(/\[(\D[^\]]*)\]/g, '.$1')));
  return `strict decoding error: ${fields.map((field) => `unknown field ${field}`).join(', ')}`;
}

/** The message of a 422; the same words are said once. Source: `NewInvalid` in k8s.io/apimachinery/pkg/api/errors. */
export function invalidMessage(
  { apiVersion, kind, name }: Named,
  causes: readonly { readonly field: string; readonly message: string }[],
): string {
  const slash = apiVersion.indexOf('/');
  const qualified = slash < 0 ? kind : `${kind}.${apiVersion.slice(0, slash)}`;
  const said = [...new Set(causes.map(({ field, message }) => `${field}: ${message}`))];
  return `${qualified} ${JSON.stringify(name)} is invalid: ${said.length === 1 ? said[0] : `[${said.join(', ')}]`}`;
}
