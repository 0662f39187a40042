import { expect, test } from 'vitest';
import { qosClass } from '../../../src/engine/model/qos-class.ts';
import { valueOf } from './value-of.ts';

const both = 'limits: {cpu: 1, memory: 1Gi}';

test.each([
  ['containers: [{name: a}]', 'BestEffort'],
  [`containers: [{resources: {${both}, requests: {cpu: 1000m, memory: 1024Mi}}}]`, 'Guaranteed'],
  ['containers: [{resources: {limits: {cpu: 1}, requests: {cpu: 1}}}]', 'Burstable'],
  ['containers: [{resources: {requests: {cpu: 0}}}]', 'BestEffort'],
  [`containers: [{resources: {${both}, requests: {cpu: 1, memory: 1Gi}}}, {name: b}]`, 'Burstable'],
  ['resources: {requests: {cpu: 1}}, containers: [{name: a}]', 'Burstable'],
])('{%s} is %s', (spec, expected) => {
  expect(qosClass(valueOf(`{${spec}}`), '1.37')).toBe(expected);
});

test('up to 1.36 empty resources of the Pod hide those of its containers', () => {
  const spec = valueOf('{resources: {}, containers: [{resources: {requests: {cpu: 1}}}]}');
  expect(qosClass(spec, '1.36')).toBe('BestEffort');
  expect(qosClass(spec, '1.37')).toBe('Burstable');
});
