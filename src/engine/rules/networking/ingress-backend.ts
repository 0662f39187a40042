import { lastStep } from '../checks.ts';
import { port } from '../formats/ports.ts';
import { dns1035Label, dnsLabel, dnsSubdomain, pathSegment, portName } from '../formats/names.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { applyRules, isZero, rules, type Check } from '../rules.ts';
import { descend, field, pathOf, type Subject } from '../subject.ts';

/** Since 1.36 a Service may have a name that begins with a digit. */
const serviceName: Check = (name, report) =>
  (isSince(report.kubernetes, '1.36') ? dnsLabel : dns1035Label)(name, report);

const service = rules('networking/v1.IngressServiceBackend', (r) => [r.required('name', serviceName)]);

/** Source: `validateIngressTypedLocalObjectReference`, same file as `validateIngressBackend`. */
const resource = rules('core/v1.TypedLocalObjectReference', (r) => [
  r.optional('apiGroup', dnsSubdomain),
  r.required('kind', pathSegment),
  r.required('name', pathSegment),
]);

/** A port of a Service has a number or a name; the server complains about the whole backend. */
function onePort(backend: Subject, report: Report): void {
  const chosen = descend(backend, 'service', 'port');
  const [name, number] = [field(chosen, 'name'), field(chosen, 'number')];
  if (!isZero(name) && !isZero(number)) exclude(backend, name, number, ['port-name-and-number'], report);
  else if (!isZero(name)) portName(name, report);
  else if (!isZero(number)) port(number, report);
  else {
    const args = { field: 'port', in: pathOf(backend) };
    const extras = { path: pathOf(backend), says: ['port-needed'] } as const;
    report.refuse(chosen, 'FieldValueRequired', 'required-field-missing', args, extras);
  }
}

function exclude(
  backend: Subject,
  first: Subject,
  second: Subject,
  says: readonly ['port-name-and-number' | 'two-backends'],
  report: Report,
): void {
  const args = { first: lastStep(first), second: lastStep(second) };
  report.refuse(backend, 'FieldValueInvalid', 'fields-exclude-each-other', args, {
    at: second.at,
    value: '',
    says,
    related: [{ role: 'first-definition', at: first.at }],
  });
}

/** Source: `validateIngressBackend` in pkg/apis/networking/validation/validation.go. */
export const ingressBackend = rules('networking/v1.IngressBackend', (r) => [
  r.check((backend, report) => {
    const [to, other] = [field(backend, 'service'), field(backend, 'resource')];
    if (to.value && other.value) exclude(backend, to, other, ['two-backends'], report);
    else if (other.value) applyRules(resource, other, report);
    else if (to.value) {
      applyRules(service, to, report);
      onePort(backend, report);
    } else {
      const args = { field: 'service', in: pathOf(backend) };
      const extras = { path: pathOf(backend), value: '', says: ['backend-needed'] } as const;
      report.refuse(to, 'FieldValueInvalid', 'required-field-missing', args, extras);
    }
  }),
]);
