/** Speaks to a running cluster. */
import { request } from 'node:https';

/** An object as the API has it, as far as the recorder looks at it. */
export type KubernetesObject = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly uid?: string;
    readonly resourceVersion?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly ownerReferences?: readonly { readonly kind: string; readonly name: string }[];
  };
  readonly [field: string]: unknown;
};

export type Answer = { readonly code: number; readonly body: unknown };

/** Where the objects of each kind are found, and whether they lie in a namespace. */
const places: Readonly<Record<string, readonly [path: string, namespaced: boolean]>> = {
  'v1 Namespace': ['/api/v1/namespaces', false],
  'v1 Node': ['/api/v1/nodes', false],
  'v1 PersistentVolume': ['/api/v1/persistentvolumes', false],
  'v1 PersistentVolumeClaim': ['/api/v1/persistentvolumeclaims', true],
  'v1 Pod': ['/api/v1/pods', true],
  'v1 Service': ['/api/v1/services', true],
  'v1 ConfigMap': ['/api/v1/configmaps', true],
  'v1 Event': ['/api/v1/events', true],
  'v1 ResourceQuota': ['/api/v1/resourcequotas', true],
  'v1 LimitRange': ['/api/v1/limitranges', true],
  'apps/v1 Deployment': ['/apis/apps/v1/deployments', true],
  'apps/v1 ReplicaSet': ['/apis/apps/v1/replicasets', true],
  'apps/v1 StatefulSet': ['/apis/apps/v1/statefulsets', true],
  'apps/v1 DaemonSet': ['/apis/apps/v1/daemonsets', true],
  'batch/v1 Job': ['/apis/batch/v1/jobs', true],
  'discovery.k8s.io/v1 EndpointSlice': ['/apis/discovery.k8s.io/v1/endpointslices', true],
  'storage.k8s.io/v1 StorageClass': ['/apis/storage.k8s.io/v1/storageclasses', false],
  'scheduling.k8s.io/v1 PriorityClass': ['/apis/scheduling.k8s.io/v1/priorityclasses', false],
  'rbac.authorization.k8s.io/v1 Role': ['/apis/rbac.authorization.k8s.io/v1/roles', true],
  'rbac.authorization.k8s.io/v1 RoleBinding': ['/apis/rbac.authorization.k8s.io/v1/rolebindings', true],
  'rbac.authorization.k8s.io/v1 ClusterRole': ['/apis/rbac.authorization.k8s.io/v1/clusterroles', false],
  'rbac.authorization.k8s.io/v1 ClusterRoleBinding': ['/apis/rbac.authorization.k8s.io/v1/clusterrolebindings', false],
};

/**
 * The path of a kind's objects in a namespace, or of one of them.
 * @param kind apiVersion and kind, such as `apps/v1 Deployment`
 */
export function pathOf(kind: string, namespace: string, name = ''): string {
  const place = places[kind];
  if (!place) throw new Error(`client.ts has no row for ${kind}`);
  const [path, namespaced] = place;
  const cut = path.lastIndexOf('/');
  const whole = namespaced ? `${path.slice(0, cut)}/namespaces/${namespace}${path.slice(cut)}` : path;
  return name === '' ? whole : `${whole}/${name}`;
}

export type Client = ReturnType<typeof connect>;

/** A client that acts as an administrator. The certificate of the cluster is its own. */
export function connect(address: string) {
  const ask = (method: string, path: string, body?: unknown): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
      const headers = { Authorization: 'Bearer admin', 'Content-Type': type };
      const call = request(address + path, { method, headers, rejectUnauthorized: false }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString();
          resolve({ code: answer.statusCode ?? 0, body: text.startsWith('{') ? JSON.parse(text) : text });
        });
      });
      call.on('error', reject);
      call.end(body === undefined ? undefined : JSON.stringify(body));
    });

  /** Asks, and throws where the answer is a refusal. */
  const must = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await ask(method, path, body);
    if (answer.code >= 300) throw new Error(`${method} ${path}: ${answer.code} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };

  /** The objects of a kind in a namespace, by name. */
  const list = async (kind: string, namespace: string, query = ''): Promise<readonly KubernetesObject[]> => {
    const { items } = (await must('GET', pathOf(kind, namespace) + query)) as { items: KubernetesObject[] };
    return items.sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1));
  };

  const create = (object: KubernetesObject, namespace: string): Promise<Answer> =>
    ask('POST', pathOf(`${object.apiVersion} ${object.kind}`, object.metadata.namespace ?? namespace), object);

  return { ask, must, list, create };
}
