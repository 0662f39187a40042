import { layOut } from '../../../src/graph-view/lay-out.ts';
import { layoutRequest } from '../../../src/graph-view/measure.ts';
import { placed } from '../../../src/graph-view/placed.ts';
import { sceneOf } from '../../../src/graph-view/scene.ts';
import type { ViewOptions } from '../../../src/graph-view/view-shapes.ts';
import { viewOf } from '../../../src/graph-view/view.ts';
import { uiFor } from '../../../src/i18n/ui.ts';
import { listFindings, marked } from '../../../src/workbench/findings-list.ts';
import { sentencesOf } from '../../../src/workbench/drawing/sentences.ts';
import { graphWords } from '../../../src/workbench/words.ts';
import { analysed } from '../analysed.ts';

export const ui = uiFor('en', 'workbench');

/** The scene of some manifests, with what their findings say: their codes. */
export function sceneOfText(text: string, options: ViewOptions = {}) {
  const { analysis } = analysed(text);
  const findings = listFindings(analysis);
  const graph = marked(analysis.graph, findings);
  const sentences = sentencesOf(graph, findings, ({ code }) => code);
  const scene = sceneOf(viewOf(graph, options), graphWords(ui));
  return { graph, findings, sentences, scene, drawn: placed(scene, layOut(layoutRequest(scene))) };
}

const pod = (name: string, namespace: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: ${namespace}, labels: {app: web}}\nspec:\n  containers: [{name: web, image: "nginx:1.29"}]\n`;

/** A Service with Pods behind it, which are drawn as one stack from the sixth on. */
export function servicePods(count: number, namespace = 'default'): string {
  const service = `apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: ${namespace}}\nspec:\n  selector: {app: web}\n  ports: [{port: 80}]\n`;
  return [service, ...Array.from({ length: count }, (_, index) => pod(`web-${index}`, namespace))].join('---\n');
}

/** A Pod that takes its environment from a ConfigMap that is not there. */
export const lostSettings = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      image: nginx:1.29
      envFrom: [{configMapRef: {name: settings}}]
`;

export const settings = `---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
data: {a: b}
`;
