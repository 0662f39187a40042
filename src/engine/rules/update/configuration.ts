import { encodeBase64 } from '../../model/base64.ts';
import type { Json } from '../../yaml/to-json.ts';
import { at, immutable, isKept, type UpdateRule } from './update-rule.ts';

/** Once `immutable` is set it stays, and what it protects too. Source: `ValidateConfigMapUpdate`, `ValidateSecretUpdate`. */
const whatItProtects =
  (...fields: readonly string[]): UpdateRule =>
  (now, old, refuse) => {
    if (at(old, 'immutable') !== true) return;
    for (const field of ['immutable', ...fields]) {
      const isSame = field === 'data' ? sameData(now, old) : isKept(now, old, field);
      if (!isSame) refuse({ path: field, type: 'FieldValueForbidden', says: ['immutable-when-set'] });
    }
  };

/** `stringData` is written over `data` before anything is compared; base64 has one form for what is said here. */
function sameData(now: Json, old: Json): boolean {
  return isKept({ data: merged(now) }, { data: merged(old) }, 'data');
}

function merged(secret: Json): Json {
  const texts = (at(secret, 'stringData') ?? {}) as { readonly [key: string]: Json };
  const written = Object.entries(texts).map(([key, text]) => [key, encodeBase64(typeof text === 'string' ? text : '')]);
  return { ...((at(secret, 'data') ?? {}) as object), ...Object.fromEntries(written) } as Json;
}

export const configMap: readonly UpdateRule[] = [whatItProtects('data', 'binaryData')];
export const secret: readonly UpdateRule[] = [immutable('type'), whatItProtects('data')];

/** Source: `ValidateResourceQuotaUpdate`. */
export const resourceQuota: readonly UpdateRule[] = [immutable('spec.scopes')];
