import { describe, expect, it } from 'vitest';
import { answersTo, questions, type Assumption } from '../../../src/engine/answers.ts';
import { languages, type Language } from '../../../src/i18n/languages.ts';
import { uiFor } from '../../../src/i18n/ui.ts';
import { answerSections } from '../../../src/workbench/answers/answer-rows.ts';

const sectionsOf = (text: string, assume?: Assumption, language: Language = 'en') =>
  answerSections(answersTo(questions, [{ name: 'a.yaml', text }], '1.37', assume), uiFor(language, 'workbench'));
const sectionOf = (id: string, text: string, assume?: Assumption) =>
  sectionsOf(text, assume).find((section) => section.id === id);

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 2
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: registry.example/shop/web:1.4.2
          ports: [{ name: http, containerPort: 8080 }]
          resources: { requests: { cpu: 1500m } }
          env:
            - { name: MODE, value: shop }
            - { name: LEVEL, valueFrom: { configMapKeyRef: { name: levels, key: LEVEL } } }
            - { name: NODE, valueFrom: { fieldRef: { fieldPath: spec.nodeName } } }
          volumeMounts: [{ name: data, mountPath: /data }]
      volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
---
`;
const service = `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: http }] }
---
`;
const ingress = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: shop }
spec:
  rules:
    - http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 81 } } } }] }
---
`;
const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: NAMESPACE }
spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
---
`;

describe('answers as a reader sees them', () => {
  it('show the chain from a Service to the port of a container', () => {
    expect(sectionOf('serviceReaches', service + deployment)?.rows).toEqual([
      { chain: ['Service web:80', 'Deployment web', 'web:8080'] },
    ]);
    expect(sectionOf('serviceReaches', service)?.rows).toEqual([
      { chain: ['Service web'], says: 'no Pod answers', fails: true },
    ]);
  });

  it('say where a request ends', () => {
    expect(sectionOf('ingressRoutes', ingress + service + deployment)?.rows).toEqual([
      { chain: ['*/', 'Ingress shop', 'Service web:81'], says: 'the Service has no such port', fails: true },
    ]);
  });

  it('name the cluster that they rest on', () => {
    const own = claim.replace('NAMESPACE', 'shop');
    expect(
      sectionOf('claims', own + deployment.replace('name: web }', 'name: web, namespace: shop }'), {
        cluster: 'minikube',
      })?.rows,
    ).toEqual([
      {
        chain: ['PersistentVolumeClaim shop/data', 'new volume of the class standard'],
        says: 'at once',
        details: ['assumed: a minikube cluster'],
      },
    ]);
  });

  it('leave open what a cluster that nobody knows may have', () => {
    const own = claim.replace('NAMESPACE', 'default');
    const waits = { depends: true, says: 'waits: no class is named, and no default one is known' };
    expect(sectionOf('claims', own)?.rows).toMatchObject([waits]);
    expect(sectionOf('claims', own)?.rows[0]).not.toHaveProperty('fails');
    expect(sectionOf('claims', own, { cluster: 'bare' })?.rows).toMatchObject([{ fails: true }]);
    const [fit] = sectionOf('fits', own + deployment)!.rows;
    expect(fit).toMatchObject({ depends: true, says: 'They wait for the claim data.' });
    expect(fit).not.toHaveProperty('fails');
    expect(sectionOf('ingressRoutes', ingress)?.rows).toMatchObject([{ depends: true }]);
    expect(sectionOf('ingressRoutes', ingress, { cluster: 'kind' })?.rows).toMatchObject([
      { fails: true, details: ['assumed: a kind cluster'] },
    ]);
  });

  it('name the objects of the list that they rest on', () => {
    const assume = { exists: 'svc/web\ncm/levels\npvc/data\nsc/fast' };
    const words = (what: string): string => `assumed: the cluster has ${what}`;
    expect(sectionOf('ingressRoutes', ingress, assume)?.rows).toEqual([
      {
        chain: ['*/', 'Ingress shop', 'Service web:81'],
        says: 'the Service is in the cluster; what stands behind it is not in these files',
        details: [words('Service web')],
      },
    ]);
    const [variables] = sectionOf('environments', deployment, assume)!.tables;
    expect(variables!.rows[1]).toEqual([
      { code: 'LEVEL' },
      { says: 'only the cluster knows' },
      { code: 'ConfigMap levels LEVEL' },
    ]);
    expect(variables!.notes).toEqual([words('ConfigMap levels')]);
    const [mounted] = sectionOf('mounts', deployment, assume)!.tables;
    expect(mounted!.notes).toEqual([words('PersistentVolumeClaim data')]);
    const own = claim.replace('NAMESPACE', 'default').replace('spec: {', 'spec: { storageClassName: fast,');
    expect(sectionOf('claims', own, assume)?.rows).toEqual([
      {
        chain: ['PersistentVolumeClaim data', 'new volume of the class fast'],
        says: 'the class decides how and when; it is in none of these files',
        details: [words('StorageClass fast')],
      },
    ]);
  });

  it('name the cluster that they rest on, below a table too', () => {
    const [table] = sectionOf('environments', deployment, { cluster: 'kind' })!.tables;
    expect(table!.notes).toEqual(['assumed: a kind cluster']);
  });

  it('leave nothing open where the files themselves say no', () => {
    const volume = `apiVersion: v1
kind: PersistentVolume
metadata: { name: small }
spec: { capacity: { storage: 1Mi }, accessModes: [ReadWriteOnce], hostPath: { path: /data } }
---
`;
    const named = claim.replace('NAMESPACE', 'default').replace('spec: {', 'spec: { volumeName: small,');
    expect(sectionOf('claims', volume + named)?.rows).toMatchObject([{ fails: true }]);
    const gated = deployment.replace('    spec:\n', '    spec:\n      schedulingGates: [{ name: example.com/wait }]\n');
    expect(sectionOf('fits', claim.replace('NAMESPACE', 'default') + gated)!.rows).toMatchObject([{ fails: true }]);
  });

  it('say why Pods find no node', () => {
    const text = claim.replace('NAMESPACE', 'default') + deployment;
    const [row] = sectionOf('fits', text, { cluster: 'minikube' })!.rows;
    expect(row).toMatchObject({
      chain: ['Deployment web', expect.stringContaining('ReplicaSet'), expect.stringContaining('Pod')],
      says: '1 of 2 Pods find a node.',
      fails: true,
    });
    expect(row!.details!.join('\n')).toContain('cpu: 1500m asked');
  });

  it('list variables with their values and where they come from', () => {
    const [table] = sectionOf('environments', deployment)!.tables;
    expect(table!.caption).toBe('Deployment web · web');
    expect(table!.rows).toEqual([
      [{ code: 'MODE' }, { code: 'shop' }, { says: 'written here' }],
      [{ code: 'LEVEL' }, { says: 'the object is not there', depends: true }, { code: 'ConfigMap levels LEVEL' }],
      [{ code: 'NODE' }, { says: 'known when the Pod runs' }, { code: 'spec.nodeName' }],
    ]);
  });

  it('draw a matrix only where a policy holds somebody', () => {
    const policy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: closed }
spec: { podSelector: { matchLabels: { app: web } }, policyTypes: [Ingress] }
---
`;
    const other =
      'apiVersion: v1\nkind: Pod\nmetadata: { name: api, labels: { app: api } }\nspec: { containers: [{ name: api, image: "a:1" }] }\n';
    expect(sectionOf('connections', deployment + other)).toBeUndefined();
    const [table] = sectionOf('connections', policy + deployment + other)!.tables;
    expect(table!.head).toEqual(['', 'Deployment web', 'Pod api']);
    expect(table!.rows).toContainEqual([{ code: 'Pod api' }, { says: 'no', fails: true }, expect.anything()]);
    expect(table!.rows).toContainEqual([{ code: 'Deployment web' }, expect.anything(), { says: 'all ports' }]);
  });

  it('are none for files that ask nothing', () => {
    expect(sectionsOf('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n')).toEqual([]);
  });

  it.each(languages.map(({ id }) => id))('have words in %s', (language) => {
    const text = ingress + service + deployment + claim.replace('NAMESPACE', 'default');
    const sections = sectionsOf(text, { cluster: 'kind' }, language);
    expect(sections.map(({ id }) => id)).toEqual([
      ...['serviceReaches', 'ingressRoutes', 'claims', 'fits', 'environments', 'mounts'],
    ]);
    expect(JSON.stringify(sections)).not.toContain('undefined');
  });
});
