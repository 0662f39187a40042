import { defaults } from './defaults.ts';

/** Source: pkg/apis/apiextensions/v1/defaults.go in k8s.io/apiextensions-apiserver */
export const apiextensionsDefaults = [
  defaults('apiextensions/v1.CustomResourceDefinition', (definition) => {
    const spec = definition.inside('spec');
    const names = spec.inside('names');
    const kind = names.text('kind');
    names.ifZero('singular', kind.toLowerCase());
    if (kind !== '') names.ifZero('listKind', `${kind}List`);
    spec.ifAbsent('conversion', { strategy: 'None' });
  }),
  defaults('apiextensions/v1.ServiceReference', (service) => {
    service.ifAbsent('port', 443);
  }),
];
