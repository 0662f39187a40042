import { dns1035Label, dnsSubdomain } from '../formats/names.ts';
import { port } from '../formats/ports.ts';
import { required, text, valueNotSupported } from '../checks.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { field, pathOf } from '../subject.ts';

/** Source: `validateIngressBackend` in pkg/apis/networking/validation/validation.go. */
const serviceBackend = rules('networking/v1.IngressServiceBackend', (r) => [
  r.required('name', dns1035Label),
  r.check((backend, report) => {
    const chosen = field(backend, 'port');
    if (isZero(field(chosen, 'name')) && isZero(field(chosen, 'number'))) {
      const path = backend.parent ? pathOf(backend.parent) : '';
      report.refuse(chosen, 'FieldValueRequired', 'required-field-missing', { field: 'port', in: path }, { path });
    }
    if (!isZero(field(chosen, 'number'))) port(field(chosen, 'number'), report);
  }),
]);

const backend = rules('networking/v1.IngressBackend', (r) => [
  r.pointer('service', serviceBackend),
  r.check((subject, report) => {
    if (field(subject, 'service').value || field(subject, 'resource').value) return;
    const path = pathOf(subject);
    const args = { field: 'service', in: path };
    report.refuse(field(subject, 'service'), 'FieldValueInvalid', 'required-field-missing', args, { path });
  }),
]);

const pathTypes = ['Exact', 'ImplementationSpecific', 'Prefix'];

/** `Exact` and `Prefix` compare whole paths, and those begin at the root. */
const pathFitsType: Check = (subject, report) => {
  const type = field(subject, 'pathType');
  const path = field(subject, 'path');
  if (isZero(type)) required(type, report);
  else if (!pathTypes.includes(text(type))) valueNotSupported(type, pathTypes, report);
  else if (text(type) !== 'ImplementationSpecific' && !text(path).startsWith('/')) {
    report.refuse(path, 'FieldValueInvalid', 'path-not-absolute', { path: text(path) });
  }
};

/** Source: `validateHTTPIngressPath`, same file. */
const httpPath = rules('networking/v1.HTTPIngressPath', (r) => [r.check(pathFitsType), r.struct('backend', backend)]);

const http = rules('networking/v1.HTTPIngressRuleValue', (r) => [r.required('paths'), r.list('paths', httpPath)]);

const rule = rules('networking/v1.IngressRule', (r) => [r.pointer('http', http)]);

/** Source: `ValidateIngressSpec`, same file. */
const ingressSpec = rules('networking/v1.IngressSpec', (r) => [
  r.check((spec, report) => {
    if (isZero(field(spec, 'rules')) && !field(spec, 'defaultBackend').value) {
      const args = { field: 'rules', in: 'spec' };
      report.refuse(field(spec, 'rules'), 'FieldValueInvalid', 'required-field-missing', args, { path: 'spec' });
    }
  }),
  r.list('rules', rule),
  r.pointer('defaultBackend', backend),
  r.optional('ingressClassName', dnsSubdomain),
]);

export const ingress = rules('networking/v1.Ingress', (r) => [r.struct('spec', ingressSpec)]);
