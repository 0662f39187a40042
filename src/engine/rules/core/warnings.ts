import { printQuantity } from '../../model/print-quantity.ts';
import { compareQuantities } from '../../model/quantity.ts';
import { decodeBinary } from '../../yaml/binary.ts';
import { text } from '../checks.ts';
import { warnOfAddress } from '../formats/ip-warnings.ts';
import { rules } from '../rules.ts';
import { descend, entries, field, items, pathOf } from '../subject.ts';
import { warnOfClaim } from './part-of-byte.ts';

const oldClassAnnotation = 'volume.beta.kubernetes.io/storage-class';

/** Source: `GetWarningsForPersistentVolumeClaim` in pkg/api/persistentvolumeclaim. */
export const claimWarnings = rules('core/v1.PersistentVolumeClaim', (r) => [
  r.check((subject, report) => {
    const annotations = descend(subject, 'metadata', 'annotations');
    const old = entries(annotations).find(({ key }) => key === oldClassAnnotation);
    if (!old) return;
    const args = { field: oldClassAnnotation, instead: 'storageClassName', state: 'replaced' } as const;
    report.warn(old.subject, 'deprecated-field', args, ['old-class-annotation', pathOf(old.subject)], {
      at: old.keyAt,
    });
  }),
  r.check((subject, report) => {
    warnOfClaim(field(subject, 'spec'), 'spec', report);
  }),
]);

/** Source: `warningsForSecret` in pkg/registry/core/secret. What is PEM is not read further here. */
export const secretWarnings = rules('core/v1.Secret', (r) => [
  r.check((subject, report) => {
    if (text(field(subject, 'type')) !== 'kubernetes.io/tls') return;
    for (const [key, called] of [
      ['tls.crt', 'certificate'],
      ['tls.key', 'key'],
    ] as const) {
      const plain = field(field(subject, 'stringData'), key);
      const encoded = field(field(subject, 'data'), key);
      const content = plain.value ? text(plain) : (decodeBinary(text(encoded)) ?? '');
      if (content.includes('-----BEGIN ') && content.includes('-----END ')) continue;
      report.warn(plain.value ? plain : encoded, 'secret-not-pem', { key }, ['no-pem', called]);
      return;
    }
  }),
]);

const mountableSecrets = 'kubernetes.io/enforce-mountable-secrets';

/** Source: `warnIfHasEnforceMountableSecretsAnnotation` in pkg/registry/core/serviceaccount. */
export const serviceAccountWarnings = rules('core/v1.ServiceAccount', (r) => [
  r.since(
    '1.32',
    r.check((subject, report) => {
      const annotations = descend(subject, 'metadata', 'annotations');
      const old = entries(annotations).find(({ key }) => key === mountableSecrets);
      if (!old) return;
      const args = { field: mountableSecrets, instead: '', state: 'avoided' } as const;
      report.warn(old.subject, 'deprecated-field', args, ['mountable-secrets', pathOf(old.subject)], { at: old.keyAt });
    }),
  ),
]);

const bounded = ['cpu', 'memory', 'storage', 'ephemeral-storage'];

/** A Pod's requests are never above its limits, so neither is their sum. Source: pkg/registry/core/resourcequota. */
export const resourceQuotaWarnings = rules('core/v1.ResourceQuota', (r) => [
  r.since(
    '1.35',
    r.check((subject, report) => {
      const hard = new Map(entries(descend(subject, 'spec', 'hard')).map(({ key, subject: amount }) => [key, amount]));
      for (const resource of bounded) {
        const isPlain = !hard.has(`requests.${resource}`) && (resource === 'cpu' || resource === 'memory');
        const [low, high] = [isPlain ? resource : `requests.${resource}`, `limits.${resource}`];
        const [request, limit] = [hard.get(low), hard.get(high)];
        if (!request || !limit || (compareQuantities(text(request), text(limit)) ?? 0) <= 0) continue;
        const args = { resource, low: 'requests', lowValue: text(request), high: 'limits', highValue: text(limit) };
        const [less, more] = [printQuantity(text(request)), printQuantity(text(limit))];
        report.warn(request, 'limits-contradict', args, ['request-quota-above-limit', low, less, high, more], {
          related: [{ role: 'declared-here', at: limit.at }],
        });
      }
    }),
  ),
]);

/** Source: `endpointsWarnings` in pkg/registry/core/endpoint. */
export const endpointsWarnings = rules('core/v1.Endpoints', (r) => [
  r.check((subject, report) => {
    const manager = descend(subject, 'metadata', 'labels', 'endpoints.kubernetes.io/managed-by');
    if (text(manager) === 'endpoint-controller') return;
    for (const subset of items(field(subject, 'subsets'))) {
      for (const list of ['addresses', 'notReadyAddresses']) {
        for (const address of items(field(subset, list))) warnOfAddress(field(address, 'ip'), report);
      }
    }
  }),
]);
