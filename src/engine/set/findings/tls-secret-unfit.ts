import { printList } from '../../model/print-list.ts';
import { get, stringOf } from '../../yaml/value.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import { counts } from '../members.ts';

const wanted = ['tls.crt', 'tls.key'];

/**
 * The Secret of an Ingress that holds no certificate. Where it is of the type for certificates, the server has seen to its
 * keys; any other type may hold them, and most controllers only look at the keys.
 * Source: "TLS" in kubernetes.io/docs/concepts/services-networking/ingress; `getPemCertificate` in
 * internal/ingress/controller/store/backend_ssl.go of ingress-nginx.
 */
export const tlsSecretUnfit: SetCheck = ({ members, referencesBy }) =>
  referencesBy('ingress-tls').flatMap((reference) => {
    if (reference.by !== 'name' || !reference.target) return [];
    const { from, target, at, path } = reference;
    const { root, nameAt } = target.resource;
    const type = get(root, 'type');
    const name = stringOf(type) || 'Opaque';
    if (!counts(members, from) || name === 'kubernetes.io/tls') return [];
    const maps = ['data', 'stringData'].map((field) => get(root, field));
    const missing = wanted.filter((key) => !maps.some((map) => get(map, key)));
    const isEmpty = missing.length > 0;
    return setFinding(from, {
      code: 'tls-secret-unfit',
      args: { secret: reference.to.name, type: name, missing: printList(missing) },
      severity: isEmpty ? 'error' : 'hint',
      certainty: isEmpty ? 'cannot-work' : 'depends-on-cluster',
      at,
      path,
      related: [{ role: 'referenced-object', at: type?.at ?? nameAt, in: target }],
    });
  });
