import { analyze, newestVersion, type Analysis } from '../../src/engine/index.ts';
import { listFindings, type ListedFinding } from '../../src/workbench/findings-list.ts';

/** Texts as the workbench sees them: analysed by the real engine. */
export function analysed(...texts: string[]): { analysis: Analysis; findings: ListedFinding[]; texts: string[] } {
  const files = texts.map((text, index) => ({ name: `${index}.yaml`, text }));
  const analysis = analyze(files, { kubernetes: newestVersion });
  return { analysis, findings: listFindings(analysis), texts };
}

export const lostService = `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: wbe}
  ports: [{port: 80}]
---
apiVersion: v1
kind: Pod
metadata: {name: web-1, labels: {app: web}}
spec:
  containers:
    - name: web
      image: registry.example/shop/web:1.4.2
      envFrom: [{configMapRef: {name: settings}}]
`;
