import type { Aimed, Body } from '../objects.ts';

const owner = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'a', uid: '1' };
const controller = { ...owner, controller: true };

const owners: readonly (readonly Body[])[] = [
  [controller, controller],
  [controller, { ...controller, blockOwnerDeletion: true }],
  [owner, owner, controller, { ...controller, uid: '2', name: 'b' }],
  [controller, owner, controller],
  [{ ...owner, apiVersion: 'v1', kind: 'Event' }],
  [{ ...owner, apiVersion: 'a/b/c' }],
  [{ ...owner, apiVersion: 'a/' }],
  [{}],
];

const managed: readonly Body[] = [
  {},
  { operation: 'x' },
  { operation: 'Apply', fieldsType: 'x' },
  { operation: 'Apply', fieldsType: 'FieldsV1', apiVersion: 'v1', fieldsV1: {}, manager: 'a'.repeat(129) },
  { operation: 'Apply', fieldsType: 'FieldsV1', apiVersion: 'v1', fieldsV1: {}, subresource: 'a'.repeat(257) },
  { operation: 'Update', fieldsType: 'FieldsV1', apiVersion: 'v1', fieldsV1: {}, manager: 'a\tb' },
  { operation: 'Update', fieldsType: 'FieldsV1', apiVersion: 'v1', fieldsV1: { 'f:data': {} }, manager: 'a' },
];

const metadata: readonly Body[] = [
  ...owners.map((ownerReferences) => ({ ownerReferences })),
  ...managed.map((one) => ({ managedFields: [one] })),
  ...[['orphan', 'foregroundDeletion'], ['orphan'], ['a b'], ['x'], ['a.io/x', 'a.io/x']].map((finalizers) => ({
    finalizers,
  })),
  { generation: -1 },
  { annotations: { note: 'x'.repeat(262_145) } },
  { annotations: { a: 'x'.repeat(131_000), b: 'x'.repeat(131_142) } },
  { annotations: { a: 'x'.repeat(131_000), b: 'x'.repeat(131_143) } },
  { annotations: { 'A.io/B': '', 'a b': '' } },
  { selfLink: 'x', uid: 'x', resourceVersion: '', creationTimestamp: null, deletionGracePeriodSeconds: 5 },
];

/** Metadata, of a kind whose metadata alone are judged, and of one outside of the core. */
export const objectMetadata: readonly Aimed[] = [
  { apiVersion: 'v1', kind: 'ServiceAccount', bodies: metadata.map((each) => ({ metadata: { name: 'x', ...each } })) },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    bodies: [...metadata.slice(0, 6), ...metadata.slice(-7), { namespace: 'y' }].map((each) => ({
      metadata: { name: 'x', ...each },
    })),
  },
];
