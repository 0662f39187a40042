import { expect, test } from 'vitest';
import { decodingError } from '../../../src/engine/server-text/decoding-error.ts';
import type { KubernetesVersion } from '../../../src/engine/schema/versions.ts';
import { readDocument } from '../../../src/engine/yaml/read.ts';

/** The version, apiVersion and kind, the rest of the manifest in JSON, and what the API server's decoder says. */
const said: readonly [KubernetesVersion, string, string, string | undefined][] = [
  [
    '1.37',
    'v1 Pod',
    '{spec: {containers: [{ports: [{containerPort: "80"}]}]}}',
    'json: cannot unmarshal string into Go struct field ContainerPort.spec.containers.ports.containerPort of type int32',
  ],
  // What a list holds is not part of the place, and a type with a name is called by it.
  [
    '1.37',
    'v1 Endpoints',
    '{subsets: ["x"]}',
    'json: cannot unmarshal string into Go struct field Endpoints.subsets of type v1.EndpointSubset',
  ],
  [
    '1.37',
    'v1 PersistentVolume',
    '{spec: {accessModes: 1}}',
    'json: cannot unmarshal number into Go struct field PersistentVolumeSpec.spec.accessModes of type []v1.PersistentVolumeAccessMode',
  ],
  [
    '1.37',
    'apps/v1 Deployment',
    '{spec: {selector: {matchLabels: [x]}}}',
    'json: cannot unmarshal array into Go struct field LabelSelector.spec.selector.matchLabels of type map[string]string',
  ],
  // An embedded struct is named since 1.35.
  [
    '1.35',
    'v1 Pod',
    '{spec: {volumes: [{configMap: x}]}}',
    'json: cannot unmarshal string into Go struct field Volume.spec.volumes.VolumeSource.configMap of type v1.ConfigMapVolumeSource',
  ],
  [
    '1.34',
    'v1 Pod',
    '{spec: {volumes: [{configMap: x}]}}',
    'json: cannot unmarshal string into Go struct field Volume.spec.volumes.configMap of type v1.ConfigMapVolumeSource',
  ],
  // The first in the order of the keys is told, but a type that reads its own JSON ends the decoding.
  [
    '1.37',
    'v1 Pod',
    '{spec: {nodeName: 1, hostname: 2}}',
    'json: cannot unmarshal number into Go struct field PodSpec.spec.hostname of type string',
  ],
  [
    '1.37',
    'v1 Pod',
    '{spec: {nodeName: 1, overhead: {cpu: five}}}',
    "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
  ],
  ['1.37', 'v1 Pod', '{spec: {overhead: {cpu: 5e}}}', "unable to parse quantity's suffix"],
  [
    '1.37',
    'v1 Service',
    '{spec: {ports: [{targetPort: true}]}}',
    'json: cannot unmarshal bool into Go struct field ServicePort.spec.ports.targetPort of type int32',
  ],
  // Digits alone are an integer; beyond 64 bits kubectl sends a float.
  [
    '1.37',
    'apps/v1 Deployment',
    '{spec: {replicas: 1.5}}',
    'json: cannot unmarshal number 1.5 into Go struct field DeploymentSpec.spec.replicas of type int32',
  ],
  [
    '1.37',
    'v1 Pod',
    '{spec: {activeDeadlineSeconds: 9223372036854775808}}',
    'json: cannot unmarshal number 9223372036854776000 into Go struct field PodSpec.spec.activeDeadlineSeconds of type int64',
  ],
  ['1.37', 'v1 Secret', '{data: {a: YQ}}', 'illegal base64 data at input byte 0'],
  ['1.37', 'v1 Secret', '{data: {a: YWE=YWE=}}', 'illegal base64 data at input byte 4'],
  [
    '1.37',
    'coordination.k8s.io/v1 Lease',
    '{spec: {renewTime: "2026-01-01"}}',
    'parsing time "2026-01-01" as "2006-01-02T15:04:05.000000Z07:00": cannot parse "" as "T"',
  ],
  [
    '1.37',
    'apiextensions.k8s.io/v1 CustomResourceDefinition',
    '{spec: {versions: [{schema: {openAPIV3Schema: {additionalProperties: 1}}}]}}',
    'boolean or JSON schema expected',
  ],
  ['1.37', 'v1 Pod', '{spec: {containers: [{name: web}], nodeName: null}}', undefined],
];

test.each(said)('%s %s %s', (version, gvk, manifest, words) => {
  const [apiVersion = '', kind = ''] = gvk.split(' ');
  const { value } = readDocument(manifest);
  expect(decodingError(value!, apiVersion, kind, version)).toBe(words);
});
