import { fromJson, type Draft } from '../defaults/draft.ts';
import { encodeBase64 } from '../model/base64.ts';
import { itemsOf, stringOf } from '../yaml/value.ts';
import { creation } from './creation.ts';

type FreeMap = Draft<Record<string, unknown>>;

const kubernetesFinalizer = 'kubernetes';
const nameLabel = 'kubernetes.io/metadata.name';

const besidesName = ['apiVersion', 'kind', 'namespace', 'uid', 'resourceVersion', 'fieldPath'] as const;

/** Source: `PrepareForCreate` and `Canonicalize` in pkg/registry/core/<kind>/strategy.go, and pkg/apis/core/v1/conversion.go */
export const coreCreations = [
  creation('core/v1.Secret', (secret) => {
    const data = secret.entries('stringData');
    if (data.length === 0) return;
    for (const { key, value } of data) {
      const bytes = encodeBase64(stringOf(value) ?? '');
      (secret.inside('data') as FreeMap).copy(key, {
        kind: 'string',
        at: value.at,
        raw: bytes,
        plain: false,
        value: bytes,
      });
    }
    secret.remove('stringData');
  }),
  creation('core/v1.ServiceAccount', (account) => {
    // Of each secret only the name is kept: `cleanSecretReferences`.
    for (const secret of account.each('secrets')) for (const field of besidesName) secret.remove(field);
  }),
  creation('core/v1.LimitRange', (limitRange) => {
    limitRange.inside('metadata').ifZero('name', '<uid>');
  }),
  creation('core/v1.Namespace', (namespace) => {
    namespace.set('status', { phase: 'Active' });
    const name = namespace.inside('metadata').value('name');
    if (name) (namespace.inside('metadata').inside('labels') as FreeMap).copy(nameLabel, { ...name, from: 'default' });
    const spec = namespace.inside('spec');
    const list = spec.value('finalizers');
    if (itemsOf(list).some((one) => stringOf(one) === kubernetesFinalizer)) return;
    if (list?.kind !== 'list') spec.set('finalizers', [kubernetesFinalizer]);
    else spec.copy('finalizers', { ...list, items: [...list.items, fromJson(kubernetesFinalizer, list.at)] });
  }),
];
