import type { Finding } from '../finding.ts';
import { isUnknownField } from '../schema/codes.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import { get, stringOf, type Value } from '../yaml/value.ts';
import { decodingError, metadataError } from './decoding-error.ts';
import { errorBody } from './error-body.ts';

/** An object as messages name it. */
export type Named = { readonly apiVersion: string; readonly kind: string; readonly name: string };

/** Of a longer prefix the server takes so much for a name that it makes. */
const longestPrefix = 58;

/**
 * The object in a message. What is random in a name that the server makes is not known: the name has `<generated>` or
 * `<uid>` there.
 * Source: `SimpleNameGenerator` in k8s.io/apiserver/pkg/storage/names; `PrepareForCreate` in pkg/registry/core/limitrange.
 */
export function namedIn(root: Value): Named {
  const said = (value: Value | undefined, key: string): string => stringOf(get(value, key)) ?? '';
  const metadata = get(root, 'metadata');
  const [apiVersion, kind] = [said(root, 'apiVersion'), said(root, 'kind')];
  const [given, prefix] = [said(metadata, 'name'), said(metadata, 'generateName')];
  const made = prefix !== '' ? `${prefix.slice(0, longestPrefix)}<generated>` : kind === 'LimitRange' ? '<uid>' : '';
  return { apiVersion, kind, name: given === '' ? made : given };
}

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
  const [first] = told;
  const reason = isStrict
    ? unknownFields(told)
    : first?.cause
      ? innerError(first, root, kubernetes)
      : decodingError(root, apiVersion, kind, kubernetes);
  const version = apiVersion.slice(apiVersion.indexOf('/') + 1);
  return reason && `${kind} in version "${version}" cannot be handled as a ${kind}: ${reason}`;
}

/** What does not fit in an object within the object: its metadata are named, and printed, as a whole. */
function innerError({ cause, path = '' }: Finding, root: Value, kubernetes: KubernetesVersion): string {
  if (cause?.says) return `${path}: ${errorBody(cause, undefined)}`;
  const at = /^.*?\bmetadata\b/.exec(path)?.[0] ?? path;
  const steps = at.split(/[.[\]]+/);
  const metadata = steps.reduce<Value | undefined>(
    (value, step) => (value?.kind === 'list' ? value.items[Number(step)] : get(value, step)),
    root,
  );
  const detail = metadata && metadataError(metadata, kubernetes);
  return `${at}: ${errorBody(cause!, undefined)}${detail === undefined ? '' : `: ${detail}`}`;
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
