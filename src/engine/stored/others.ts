import type { Draft } from '../defaults/draft.ts';
import { encodeBase64 } from '../model/base64.ts';
import { itemsOf, stringOf } from '../yaml/value.ts';
import { creation } from './creation.ts';

type FreeMap = Draft<Record<string, unknown>>;

const kubernetesFinalizer = 'kubernetes';
const nameLabel = 'kubernetes.io/metadata.name';

const besidesName = ['apiVersion', 'kind', 'namespace', 'uid', 'resourceVersion', 'fieldPath'] as const;

const withoutStatus = [
  'core/v1.ResourceQuota',
  'networking/v1.Ingress',
  'policy/v1.PodDisruptionBudget',
  'autoscaling/v2.HorizontalPodAutoscaler',
] as const;

export const otherCreations = [
  ...withoutStatus.map((type) =>
    creation(type, (object) => {
      object.remove('status');
    }),
  ),
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
    const finalizers = itemsOf(spec.value('finalizers')).map((one) => stringOf(one) ?? '');
    if (!finalizers.includes(kubernetesFinalizer)) spec.set('finalizers', [...finalizers, kubernetesFinalizer]);
  }),
  creation('autoscaling/v1.HorizontalPodAutoscaler', (autoscaler) => {
    autoscaler.remove('status');
    autoscaler.inside('spec').ifAbsent('targetCPUUtilizationPercentage', 80);
  }),
  creation('apiextensions/v1.CustomResourceDefinition', (definition) => {
    const versions = definition.inside('spec').each('versions');
    const stored = versions.find((version) => !version.isZero('storage'))?.text('name');
    definition.set('status', { storedVersions: stored === undefined ? null : [stored] });
  }),
];
