import { expect, it } from 'vitest';
import { answerTo, questions } from '../../src/engine/answers.ts';
import { analyze } from '../../src/engine/index.ts';

const text = `apiVersion: v1
kind: Pod
metadata: { name: web, labels: { app: web } }
spec:
  containers:
    - { name: web, image: 'nginx:1.29', env: [{ name: MODE, value: shop }], volumeMounts: [{ name: data, mountPath: /data }] }
  volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
`;
const files = [{ name: 'a.yaml', text }];
const assume = { cluster: 'kind' } as const;

it.each(questions)('%s is answered with the verdict as it is alone', (question) => {
  const { asked } = analyze(files, { kubernetes: '1.37', assume, ask: [question] });
  expect(asked).toEqual({ [question]: answerTo(question, files, '1.37', assume) });
});

it('says nothing that nobody asked', () => {
  expect(analyze(files, { kubernetes: '1.37' })).not.toHaveProperty('asked');
});
