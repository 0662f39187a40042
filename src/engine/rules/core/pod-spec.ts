import { label } from '../formats/labels.ts';
import { dnsLabel, dnsSubdomain } from '../formats/names.ts';
import { between } from '../checks.ts';
import { rules } from '../rules.ts';
import { uniqueIn } from '../unique.ts';
import { container } from './container.ts';
import { volume } from './volume.ts';

/** Source: `ValidatePodSpec` in pkg/apis/core/validation/validation.go. */
export const podSpec = rules('core/v1.PodSpec', (r) => [
  r.list('volumes', volume),
  r.check(uniqueIn('volumes')),
  r.required('containers'),
  r.list('containers', container),
  r.check(uniqueIn('containers')),
  r.list('initContainers', container),
  r.check(uniqueIn('initContainers')),
  r.oneOf('restartPolicy', 'Always', 'Never', 'OnFailure'),
  r.oneOf('dnsPolicy', 'ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'),
  r.map('nodeSelector', label),
  r.unlessZero('serviceAccountName', dnsSubdomain),
  r.unlessZero('nodeName', dnsSubdomain),
  r.optional('activeDeadlineSeconds', between(1, 2147483647)),
  r.unlessZero('hostname', dnsLabel),
  r.unlessZero('subdomain', dnsLabel),
  r.unlessZero('priorityClassName', dnsSubdomain),
]);
