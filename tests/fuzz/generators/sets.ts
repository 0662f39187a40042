import { kindOf } from '../../../src/engine/schema/lookup.ts';
import { newestVersion } from '../../../src/engine/schema/versions.ts';
import type { Random } from '../random.ts';
import { writeYaml } from '../write-yaml.ts';
import { damageText, damaged } from './damaged.ts';
import { typedObject } from './typed.ts';

const linked = [
  ...['v1 Pod', 'v1 Service', 'v1 ConfigMap', 'v1 Secret', 'v1 PersistentVolumeClaim', 'v1 Namespace', 'v1 LimitRange'],
  ...[
    'v1 ResourceQuota',
    'apps/v1 Deployment',
    'apps/v1 StatefulSet',
    'batch/v1 CronJob',
    'networking.k8s.io/v1 Ingress',
  ],
  ...['networking.k8s.io/v1 NetworkPolicy', 'policy/v1 PodDisruptionBudget', 'autoscaling/v2 HorizontalPodAutoscaler'],
  ...['scheduling.k8s.io/v1 PriorityClass', 'node.k8s.io/v1 RuntimeClass', 'storage.k8s.io/v1 StorageClass'],
];
const rows = linked.map((name) => {
  const [apiVersion = '', kind = ''] = name.split(' ');
  return kindOf(apiVersion, kind, newestVersion)!;
});

/** Several objects of few names that find each other, or nearly; what shapes the cluster stands among them. */
export function sets(r: Random): string {
  const documents = Array.from({ length: 2 + r.times(12) }, () =>
    r.chance(0.15) ? damaged(r) : writeYaml(typedObject(r, r.pick(rows)), r),
  );
  const text = documents.join(documents.every((each) => each.endsWith('\n')) ? '---\n' : '\n---\n');
  return r.chance(0.1) ? damageText(text, r) : text;
}
