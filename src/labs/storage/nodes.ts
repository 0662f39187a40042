import { answersTo } from '../../engine/answers.ts';
import { newestVersion, type Json } from '../../engine/index.ts';
import { nodeAnswers, nodeSelectorOf } from '../../engine/model/node-selector.ts';
import { readDocument } from '../../engine/yaml/read.ts';
import { at } from './json.ts';

type Named = { readonly name: string; readonly zone: string };

export const zoneLabel = 'topology.kubernetes.io/zone';
export const hostLabel = 'kubernetes.io/hostname';

const labelsOf = ({ name, zone }: Named): Readonly<Record<string, string>> => ({
  [hostLabel]: name,
  [zoneLabel]: zone,
});

/** The nodes that a volume's `nodeAffinity` lets it be used from; all where it has none. */
export function nodesOfVolume(object: Json, nodes: readonly Named[]): readonly string[] {
  const required = at(object, 'spec', 'nodeAffinity', 'required');
  if (required === undefined || required === null) return nodes.map(({ name }) => name);
  const terms = nodeSelectorOf(readDocument(JSON.stringify(required)).value);
  return nodes
    .filter((node) => terms.some((term) => nodeAnswers(term, new Map(Object.entries(labelsOf(node))), node.name)))
    .map(({ name }) => name);
}

/** The nodes that are for a Pod, its claims left aside: the engine is asked about each node alone. */
export function nodesForPod(object: Json, nodes: readonly Named[]): readonly string[] {
  const bare = { ...(object as object), spec: { ...(at(object, 'spec') as object), volumes: [] } };
  return nodes
    .filter((node) => {
      const text = [bare, nodeObject(node)].map((each) => JSON.stringify(each)).join('\n---\n');
      const { fits } = answersTo(['fits'], [{ name: 'cluster.yaml', text }], newestVersion);
      return fits?.some(({ placed }) => placed === 1);
    })
    .map(({ name }) => name);
}

const nodeObject = (node: Named): object => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name: node.name, labels: labelsOf(node) },
  status: { allocatable: { cpu: '64', memory: '256Gi', pods: '110', 'ephemeral-storage': '500Gi' } },
});
