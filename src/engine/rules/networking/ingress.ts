import { required, text, valueNotSupported } from '../checks.ts';
import { dnsSubdomain } from '../formats/names.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { descend, field } from '../subject.ts';
import { ingressBackend } from './ingress-backend.ts';
import { host, nameOrWildcard } from './ingress-host.ts';

const pathTypes = ['Exact', 'ImplementationSpecific', 'Prefix'];
const forbiddenParts = ['//', '/./', '/../', '%2f', '%2F'];
const forbiddenEnds = ['/..', '/.'];

/** `Exact` and `Prefix` compare whole paths: from the root, and without steps that mean another path. */
const pathFitsType: Check = (subject, report) => {
  const [type, path] = [field(subject, 'pathType'), field(subject, 'path')];
  if (!pathTypes.includes(text(type))) {
    valueNotSupported(type, pathTypes, report);
    return;
  }
  const written = text(path);
  const isCompared = text(type) !== 'ImplementationSpecific';
  if (!written.startsWith('/') && (isCompared || written !== '')) {
    const extras = { value: written, says: ['absolute-path'] } as const;
    report.refuse(path, 'FieldValueInvalid', 'path-not-absolute', { path: written }, extras);
  }
  if (!isCompared) return;
  for (const part of forbiddenParts.filter((each) => written.includes(each))) {
    report.refuse(
      path,
      'FieldValueInvalid',
      'path-not-clean',
      { path: written, part },
      { says: ['must-not-contain', part] },
    );
  }
  for (const part of forbiddenEnds.filter((each) => written.endsWith(each))) {
    report.refuse(
      path,
      'FieldValueInvalid',
      'path-not-clean',
      { path: written, part },
      { says: ['cannot-end-with', part] },
    );
  }
};

const typedPath = rules('networking/v1.HTTPIngressPath', (r) => [
  r.check(pathFitsType),
  r.struct('backend', ingressBackend),
]);

/** Without a type nothing else of a path is judged. Source: `validateHTTPIngressPath`. */
const httpPath = rules('networking/v1.HTTPIngressPath', (r) => [
  r.check((path, report) => {
    const type = field(path, 'pathType');
    if (type.value) for (const row of typedPath.rows) row(path, report);
    else required(type, report, { says: ['path-type-needed'] });
  }),
]);

const http = rules('networking/v1.HTTPIngressRuleValue', (r) => [r.required('paths'), r.list('paths', httpPath)]);

const rule = rules('networking/v1.IngressRule', (r) => [r.unlessZero('host', host), r.pointer('http', http)]);

const tls = rules('networking/v1.IngressTLS', (r) => [
  r.each('hosts', nameOrWildcard),
  r.unlessZero('secretName', dnsSubdomain),
]);

const leadsSomewhere: Check = (spec, report) => {
  const rules = field(spec, 'rules');
  if (!isZero(rules) || field(spec, 'defaultBackend').value) return;
  const args = { field: 'rules', in: 'spec' };
  const value = rules.value ? [] : null;
  const extras = { path: 'spec', value, verbatim: true, says: ['backend-or-rules'] } as const;
  report.refuse(rules, 'FieldValueInvalid', 'required-field-missing', args, extras);
};

/** Source: `ValidateIngressSpec` in pkg/apis/networking/validation/validation.go. */
const ingressSpec = rules('networking/v1.IngressSpec', (r) => [
  r.check(leadsSomewhere),
  r.pointer('defaultBackend', ingressBackend),
  r.list('rules', rule),
  r.list('tls', tls),
  r.optional('ingressClassName', dnsSubdomain),
]);

const classAnnotation = 'kubernetes.io/ingress.class';

/** The class may still be named in an annotation, as before 1.18, but not another one than in the field. */
const oneClass: Check = (ingress, report) => {
  const old = descend(ingress, 'metadata', 'annotations', classAnnotation);
  const name = descend(ingress, 'spec', 'ingressClassName');
  if (!old.value || !name.value || text(old) === text(name)) return;
  const args = { first: classAnnotation, second: 'ingressClassName' };
  report.refuse(old, 'FieldValueInvalid', 'fields-must-match', args, {
    path: `annotations.${classAnnotation}`,
    says: ['class-must-match'],
    related: [{ role: 'first-definition', at: name.at }],
  });
};

/** Source: `ValidateIngressCreate`, same file. */
export const ingress = rules('networking/v1.Ingress', (r) => [r.struct('spec', ingressSpec), r.check(oneClass)]);
