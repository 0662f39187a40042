import { required, supported, text } from '../checks.ts';
import { dnsLabel, dnsSubdomain, pathSegment } from '../formats/names.ts';
import { rules, type Check } from '../rules.ts';
import { field } from '../subject.ts';
import { domainPrefixedPath } from '../formats/domain-prefixed-path.ts';
import { byteLength } from '../../model/byte-length.ts';

const knownScope = supported('Cluster', 'Namespace');

/** Parameters for the whole cluster have no namespace; parameters of a namespace must name it. */
const namespaceFitsScope: Check = (parameters, report) => {
  const [scope, namespace] = [field(parameters, 'scope'), field(parameters, 'namespace')];
  knownScope(scope, report);
  if (text(scope) === 'Namespace') {
    if (namespace.value) dnsLabel(namespace, report);
    else required(namespace, report, { says: ['scope-is-namespace'] });
  } else if (text(scope) === 'Cluster' && namespace.value) {
    const args = { first: 'scope: Cluster', second: 'namespace' };
    report.refuse(namespace, 'FieldValueForbidden', 'fields-exclude-each-other', args, {
      says: ['scope-is-cluster'],
      related: [{ role: 'first-definition', at: scope.at }],
    });
  }
};

/** Source: `validateIngressClassParametersReference` in pkg/apis/networking/validation/validation.go. */
const parameters = rules('networking/v1.IngressClassParametersReference', (r) => [
  r.optional('apiGroup', dnsSubdomain),
  r.declared('1.37', r.required('kind')),
  r.unlessZero('kind', pathSegment),
  r.declared('1.37', r.required('name')),
  r.unlessZero('name', pathSegment),
  r.check(namespaceFitsScope),
]);

const longest = 250;

const notTooLong: Check = (controller, report) => {
  if (byteLength(text(controller)) <= longest) return;
  const args = { field: 'controller', max: longest } as const;
  report.refuse(controller, 'FieldValueTooLong', 'too-long', args, { says: ['may-not-be-more-bytes', longest] });
};

/** Source: `validateIngressClassSpec`, same file. */
const ingressClassSpec = rules('networking/v1.IngressClassSpec', (r) => [
  r.always('controller', notTooLong),
  r.required('controller', domainPrefixedPath),
  r.pointer('parameters', parameters),
]);

export const ingressClass = rules('networking/v1.IngressClass', (r) => [r.struct('spec', ingressClassSpec)]);
