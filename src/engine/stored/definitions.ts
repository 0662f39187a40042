import { creation } from './creation.ts';

/** Source: `PrepareForCreate` in k8s.io/apiextensions-apiserver/pkg/registry/customresourcedefinition/strategy.go */
export const definitionCreations = [
  creation('apiextensions/v1.CustomResourceDefinition', (definition) => {
    const versions = definition.inside('spec').each('versions');
    const stored = versions.find((version) => !version.isZero('storage'))?.text('name');
    definition.set('status', { storedVersions: stored === undefined ? null : [stored] });
  }),
];
