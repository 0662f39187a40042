import { printQuantity } from '../../model/print-quantity.ts';
import { quantityOf } from '../../model/quantity.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { required, text, valueNotSupported } from '../checks.ts';
import { refuseKey } from '../formats/labels.ts';
import type { Report } from '../report.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { field, type Subject } from '../subject.ts';

/** All fields of a Pod that the downward API knows. Source: `ConvertDownwardAPIFieldLabel` in pkg/apis/core/pods. */
const known = [
  'metadata.annotations',
  'metadata.labels',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.restartPolicy',
  'spec.serviceAccountName',
  'spec.schedulerName',
  'status.phase',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];

/** `metadata.labels['app']`: the path and what stands in the brackets. */
const subscripted = /^(.+?)\['(.*)'\]$/s;

function refusePath(path: Subject, allowed: readonly string[], says: ServerSaying, report: Report): void {
  const args = { field: 'fieldPath', value: text(path), allowed: allowed.join(', ') };
  report.refuse(path, 'FieldValueInvalid', 'value-not-supported', args, { says });
}

/** One field of the Pod. Source: `validateObjectFieldSelector` in pkg/apis/core/validation/validation.go. */
export const podField = (allowed: readonly string[]) =>
  rules('core/v1.ObjectFieldSelector', (r) => [
    r.check((selector, report) => {
      const [version, path] = [field(selector, 'apiVersion'), field(selector, 'fieldPath')];
      if (isZero(version)) required(version, report);
      else if (isZero(path)) required(path, report);
      else if (text(version) !== 'v1') {
        refusePath(path, ['v1'], ['field-path-not-converted', 'unsupported pod version', text(version)], report);
      } else judgePath(selector, path, allowed, report);
    }),
  ]);

function judgePath(selector: Subject, path: Subject, allowed: readonly string[], report: Report): void {
  const [, map, key] = subscripted.exec(text(path)) ?? [];
  if (map !== undefined && key !== undefined) {
    if (map === 'metadata.annotations') refuseKey(selector, key.toLowerCase(), { at: path.at }, report);
    else if (map === 'metadata.labels') refuseKey(selector, key, { at: path.at }, report);
    else {
      const says = ['field-path-not-converted', 'field label does not support subscript', text(path)] as const;
      refusePath(path, allowed, says, report);
    }
    return;
  }
  const name = text(path) === 'spec.host' ? 'spec.nodeName' : text(path);
  if (!known.includes(name)) {
    refusePath(path, allowed, ['field-path-not-converted', 'field label not supported', text(path)], report);
  } else if (!allowed.includes(name)) valueNotSupported(path, allowed, report);
}

const measured = ['cpu', 'ephemeral-storage', 'memory'];
const amounts = ['limits', 'requests'].flatMap((bound) => measured.map((resource) => `${bound}.${resource}`));
const hugePages = /^(limits|requests)\.hugepages-/;

const cpuSteps = ['1m', '1'];
const byteSteps = '1 1k 1M 1G 1T 1P 1E 1Ki 1Mi 1Gi 1Ti 1Pi 1Ei'.split(' ');

/** The unit in which a resource is written down. The server prints the resource in its complaint. */
const divisorFits: Check = (selector, report) => {
  const [resource, divisor] = [text(field(selector, 'resource')), field(selector, 'divisor')];
  if (!divisor.value || quantityOf(text(divisor)) === 0n) return;
  const name = hugePages.test(resource) ? 'hugepages' : amounts.includes(resource) ? resource.split('.')[1]! : '';
  const steps = name === 'cpu' ? cpuSteps : byteSteps;
  if (name === '' || steps.includes(printQuantity(text(divisor)))) return;
  const called = name === 'ephemeral-storage' ? 'local ephemeral storage' : name;
  const args = { field: 'divisor', value: text(divisor), allowed: steps.join(', ') };
  report.refuse(divisor, 'FieldValueInvalid', 'value-not-supported', args, {
    value: resource,
    says: name === 'cpu' ? ['divisor-for-cpu'] : ['divisor-for-bytes', called],
  });
};

/**
 * What a container asks for or may use. In a volume it must say which container.
 * Source: `validateContainerResourceFieldSelector`, same file.
 */
export const containerResource = (inVolume: boolean) =>
  rules('core/v1.ResourceFieldSelector', (r) => [
    r.check((selector, report) => {
      const [container, resource] = [field(selector, 'containerName'), field(selector, 'resource')];
      if (inVolume && isZero(container)) required(container, report);
      else if (isZero(resource)) required(resource, report);
      else if (!amounts.includes(text(resource)) && !hugePages.test(text(resource))) {
        valueNotSupported(resource, amounts, report);
      }
    }),
    r.check(divisorFits),
  ]);
