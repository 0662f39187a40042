import { expect, test } from 'vitest';
import { errorBody } from '../../../src/engine/server-text/error-body.ts';
import { goSyntax } from '../../../src/engine/server-text/go-syntax.ts';
import { typesAt } from '../../../src/engine/server-text/types-at.ts';
import type { Json } from '../../../src/engine/yaml/to-json.ts';

/** Kind, path, the value in the manifest, and what the API server 1.33 prints of it in a message. */
const printed: readonly [string, string, Json | undefined, string][] = [
  [
    'apps/v1 Deployment',
    'spec.selector',
    { matchLabels: { tier: 'front', app: 'web' } },
    '(*v1.LabelSelector)(<address>)',
  ],
  ['apps/v1 Deployment', 'spec.selector.matchLabels', { b: 'c', a: 'x' }, 'map[string]string{"a":"x", "b":"c"}'],
  ['apps/v1 Deployment', 'spec.selector.matchLabels', undefined, 'map[string]string(nil)'],
  [
    'apps/v1 Deployment',
    'spec.selector.matchExpressions[0]',
    { key: 'app', operator: 'In' },
    'v1.LabelSelectorRequirement{Key:"app", Operator:"In", Values:[]string(nil)}',
  ],
  ['v1 PersistentVolume', 'spec.accessModes', ['x'], '[]core.PersistentVolumeAccessMode{"x"}'],
  [
    'v1 ResourceQuota',
    'spec.hard',
    { cpu: '100m' },
    'core.ResourceList{"cpu":resource.Quantity{i:resource.int64Amount{value:100, scale:-3}, d:resource.infDecAmount{Dec:(*inf.Dec)(nil)}, s:"100m", Format:"DecimalSI"}}',
  ],
  [
    'v1 LimitRange',
    'spec.limits[0].max[memory]',
    '32Mi',
    'resource.Quantity{i:resource.int64Amount{value:33554432, scale:0}, d:resource.infDecAmount{Dec:(*inf.Dec)(nil)}, s:"32Mi", Format:"BinarySI"}',
  ],
  ['v1 Service', 'spec.ports[0].targetPort', 'http', 'intstr.IntOrString{Type:1, IntVal:0, StrVal:"http"}'],
  [
    'v1 Service',
    'spec.ports[0]',
    { port: 80 },
    'core.ServicePort{Name:"", Protocol:"", AppProtocol:(*string)(nil), Port:80, TargetPort:intstr.IntOrString{Type:0, IntVal:0, StrVal:""}, NodePort:0}',
  ],
  [
    'v1 Pod',
    'spec.containers[0].env[0].valueFrom.configMapKeyRef',
    { name: 'a', key: 'b' },
    '(*core.ConfigMapKeySelector)(<address>)',
  ],
];

test.each(printed)('%s %s %j', (gvk, path, value, text) => {
  const [apiVersion = '', kind = ''] = gvk.split(' ');
  expect(goSyntax(value, typesAt(apiVersion, kind, path, '1.33')!)).toBe(text);
});

test('the releases until 1.33 print what a pointer points at, and a missing one as a text', () => {
  const types = typesAt('apps/v1', 'Deployment', 'spec.selector', '1.33');
  const body = (value: Json): string => errorBody({ type: 'FieldValueInvalid', value }, types, '1.33', 'spec.selector');
  expect(body({})).toBe(
    'Invalid value: v1.LabelSelector{MatchLabels:map[string]string(nil), MatchExpressions:[]v1.LabelSelectorRequirement(nil)}',
  );
  expect(body(null)).toBe('Invalid value: "null"');
  expect(errorBody({ type: 'FieldValueInvalid', value: {} }, types, '1.34', 'spec.selector')).toBe('Invalid value: {}');
});

test('the releases until 1.33 print the name of a resource without quotes, and said some things in other words', () => {
  const types = typesAt('v1', 'ResourceQuota', 'spec.hard[disk]', '1.33');
  const refused = { type: 'FieldValueInvalid', value: 'disk', says: ['resource-for-quota'] } as const;
  expect(errorBody(refused, types, '1.33', 'spec.hard[disk]')).toBe(
    'Invalid value: disk: must be a standard resource for quota',
  );
  const owner = { type: 'FieldValueInvalid', value: '', says: ['must-not-be-empty'] } as const;
  expect(errorBody(owner, undefined, '1.33', 'metadata.ownerReferences.uid')).toBe(
    'Invalid value: "": uid must not be empty',
  );
});
