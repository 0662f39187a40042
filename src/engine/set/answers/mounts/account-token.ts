import { get, itemsOf, stringOf, type Value } from '../../../yaml/value.ts';
import { find, type Members, type MemberWithPods } from '../../members.ts';
import type { Volume } from './volume.ts';

/** Where programs look for the token of their account. */
export const tokenPath = '/var/run/secrets/kubernetes.io/serviceaccount';

const mode = 0o644;
/** One hour and seven seconds: so much that the server can tell tokens that it gave by default. */
const expirationSeconds = 3607;

/**
 * The volume that the server adds for the account of a Pod; nothing where Pod or account forbid it.
 * Source: `TokenVolumeSource` and `shouldAutomount` in plugin/pkg/admission/serviceaccount/admission.go.
 */
export function tokenVolume(
  { resource: { id }, pods: { spec } }: MemberWithPods,
  members: Members,
): Volume | undefined {
  const account = {
    group: '',
    kind: 'ServiceAccount',
    namespace: id.namespace,
    name: stringOf(get(spec, 'serviceAccountName')) || stringOf(get(spec, 'serviceAccount')) || 'default',
  };
  const wish = (value: Value | undefined): boolean | undefined => (value?.kind === 'bool' ? value.value : undefined);
  const ofPod = wish(get(spec, 'automountServiceAccountToken'));
  const ofAccount = wish(get(find(members, account)?.resource.root, 'automountServiceAccountToken'));
  if (!(ofPod ?? ofAccount ?? true)) return undefined;
  // A volume whose name begins like that of the server's is taken for it.
  const written = itemsOf(get(spec, 'volumes')).map((volume) => stringOf(get(volume, 'name')) ?? '');
  const root = { group: '', kind: 'ConfigMap', namespace: id.namespace, name: 'kube-root-ca.crt' };
  const sure = { mode, optional: false } as const;
  return {
    name: written.find((name) => name.startsWith('kube-api-access-')) ?? 'kube-api-access',
    type: 'projected',
    optional: false,
    objectMissing: false,
    unknownObjects: [],
    readOnly: true,
    files: [
      { path: 'token', origin: { is: 'token', audience: '', expirationSeconds }, ...sure },
      { path: 'ca.crt', origin: { is: 'key', of: root, key: 'ca.crt' }, ...sure },
      { path: 'namespace', origin: { is: 'field', path: 'metadata.namespace' }, ...sure },
    ],
  };
}
