import type { Stored } from '../updates.ts';

const named = { metadata: { name: 'web' } };
const config = { apiVersion: 'v1', kind: 'ConfigMap', ...named, data: { url: 'http://shop' } };
const secret = { apiVersion: 'v1', kind: 'Secret', ...named, type: 'Opaque', data: { key: 'YQ==' } };
const quota = { apiVersion: 'v1', kind: 'ResourceQuota', ...named };

/** ConfigMaps, Secrets, accounts, namespaces and their bounds. */
export const configuration: readonly Stored[] = [
  {
    object: config,
    changes: [{ data: { url: 'http://other' } }, { data: undefined }, { immutable: true }, { data: { 'a b': 'c' } }],
  },
  {
    object: { ...config, immutable: true, binaryData: { key: 'YQ==' } },
    about: 'immutable',
    changes: [
      { data: { url: 'http://other' } },
      { data: undefined },
      { 'data.more': 'a' },
      { binaryData: { key: 'Yg==' } },
      { binaryData: undefined },
      { immutable: false },
      { immutable: undefined },
      { immutable: undefined, data: { url: 'http://other' } },
      { immutable: false, data: { url: 'a' }, binaryData: { key: 'Yg==' } },
      { 'metadata.labels': { tier: 'front' } },
    ],
  },
  {
    object: secret,
    changes: [
      { data: { key: 'Yg==' } },
      { stringData: { key: 'b' } },
      { type: 'shop.example/key' },
      { type: undefined },
      { type: 'kubernetes.io/tls' },
      { type: 'kubernetes.io/basic-auth' },
      { immutable: true },
      { data: { 'a b': 'YQ==' } },
    ],
  },
  {
    object: { ...secret, immutable: true },
    about: 'immutable',
    changes: [
      { data: { key: 'Yg==' } },
      { stringData: { key: 'b' } },
      { stringData: { key: 'a' } },
      { data: undefined },
      { immutable: false },
      { immutable: undefined },
      { type: 'shop.example/key' },
      { type: 'shop.example/key', data: { key: 'Yg==' }, immutable: undefined },
      { 'metadata.annotations': { a: 'b' } },
    ],
  },
  {
    object: { apiVersion: 'v1', kind: 'ServiceAccount', ...named, automountServiceAccountToken: true },
    changes: [{ automountServiceAccountToken: false }, { imagePullSecrets: [{ name: 'registry' }] }],
  },
  {
    object: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
    changes: [
      { 'metadata.labels': { 'pod-security.kubernetes.io/enforce': 'baseline' } },
      { 'metadata.labels': { 'pod-security.kubernetes.io/enforce': 'none' } },
      { 'metadata.labels': { 'kubernetes.io/metadata.name': 'other' } },
      { 'spec.finalizers': ['kubernetes'] },
      { 'spec.finalizers': ['kubernetes', 'shop.example/keep'] },
      { 'spec.finalizers': ['keep'] },
    ],
  },
  {
    object: { ...quota, spec: { hard: { pods: '4' }, scopes: ['NotTerminating'] } },
    changes: [
      { 'spec.hard': { pods: '8' } },
      { 'spec.hard': { pods: '-1' } },
      { 'spec.scopes': ['Terminating'] },
      { 'spec.scopes': undefined },
      { 'spec.scopes': ['NotTerminating', 'NotBestEffort'] },
      { 'spec.scopes': ['Often'] },
    ],
  },
  {
    object: { ...quota, spec: { hard: { pods: '4' } } },
    about: 'without scopes',
    changes: [
      { 'spec.scopes': ['Terminating'] },
      { 'spec.scopeSelector': { matchExpressions: [{ scopeName: 'BestEffort', operator: 'Exists' }] } },
    ],
  },
  {
    object: { apiVersion: 'v1', kind: 'LimitRange', ...named, spec: { limits: [{ type: 'Pod', max: { cpu: '2' } }] } },
    changes: [
      { 'spec.limits[0].max.cpu': '4' },
      { 'spec.limits[0].type': 'pod' },
      { 'spec.limits[0].min': { cpu: '3' } },
    ],
  },
];
