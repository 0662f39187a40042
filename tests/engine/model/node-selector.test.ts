import { expect, test } from 'vitest';
import { nodeAnswers, nodeSelectorOf } from '../../../src/engine/model/node-selector.ts';
import { readDocument } from '../../../src/engine/yaml/read.ts';

const answers = (terms: string, labels: Record<string, string>, name = 'node-1'): boolean => {
  const selector = readDocument(`nodeSelectorTerms: ${terms}`).value;
  return nodeSelectorOf(selector).some((term) => nodeAnswers(term, new Map(Object.entries(labels)), name));
};
const expression = (rest: string): string => `[{matchExpressions: [{key: cores, ${rest}}]}]`;

/** Sources: `NodeSelector` in k8s.io/api/core/v1, k8s.io/component-helpers/scheduling/corev1/nodeaffinity. */
test.each<[terms: string, labels: Record<string, string>, isMeant: boolean]>([
  ['[]', {}, false],
  ['[{}]', {}, false],
  [expression('operator: Exists'), { cores: '' }, true],
  [expression('operator: DoesNotExist'), {}, true],
  [expression('operator: In, values: ["4", "8"]'), { cores: '8' }, true],
  [expression('operator: NotIn, values: ["4"]'), {}, true],
  [expression('operator: Gt, values: ["4"]'), { cores: '5' }, true],
  [expression('operator: Gt, values: ["4"]'), { cores: '4' }, false],
  [expression('operator: Gt, values: ["9"]'), { cores: '10' }, true],
  [expression('operator: Lt, values: ["4"]'), { cores: '-1' }, true],
  [expression('operator: Lt, values: ["4"]'), { cores: 'three' }, false],
  [expression('operator: Lt, values: ["4"]'), {}, false],
  ['[{matchFields: [{key: metadata.name, operator: In, values: [node-1]}]}]', {}, true],
  ['[{matchFields: [{key: metadata.name, operator: NotIn, values: [node-1]}]}]', {}, false],
])('%s of %o: %s', (terms, labels, isMeant) => expect(answers(terms, labels)).toBe(isMeant));
