import { label } from '../formats/labels.ts';
import { dnsLabel, dnsSubdomain } from '../formats/names.ts';
import { between, duplicate, required, text } from '../checks.ts';
import { rules, type Check } from '../rules.ts';
import { field, items } from '../subject.ts';
import { uniqueIn } from '../unique.ts';
import { container } from './container.ts';
import { volume } from './volume.ts';

/** An init container may not have the name of a container either. Source: `validateInitContainers`, same file. */
const initNamesDiffer: Check = (spec, report) => {
  const taken = new Map(
    items(field(spec, 'containers')).map((each) => [text(field(each, 'name')), field(each, 'name').at]),
  );
  for (const each of items(field(spec, 'initContainers'))) {
    const name = field(each, 'name');
    const first = taken.get(text(name));
    if (first && text(name) !== '') duplicate(name, first, 'containers', report);
  }
};

/** Without a policy the Pod's own `dnsConfig` is all it has. Source: `validatePodDNSConfig`, same file. */
const noDnsPolicyNeedsConfig: Check = (spec, report) => {
  const config = field(spec, 'dnsConfig');
  if (text(field(spec, 'dnsPolicy')) === 'None' && !config.value) required(config, report);
};

/** Source: `ValidatePodSpec` in pkg/apis/core/validation/validation.go. */
export const podSpec = rules('core/v1.PodSpec', (r) => [
  r.list('volumes', volume),
  r.check(uniqueIn('volumes')),
  r.required('containers'),
  r.list('containers', container),
  r.check(uniqueIn('containers')),
  r.list('initContainers', container),
  r.check(uniqueIn('initContainers')),
  r.check(initNamesDiffer),
  r.oneOf('restartPolicy', 'Always', 'Never', 'OnFailure'),
  r.oneOf('dnsPolicy', 'ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'),
  r.map('nodeSelector', label),
  r.unlessZero('serviceAccountName', dnsSubdomain),
  r.unlessZero('nodeName', dnsSubdomain),
  r.optional('activeDeadlineSeconds', between(1, 2147483647)),
  r.unlessZero('hostname', dnsLabel),
  r.unlessZero('subdomain', dnsLabel),
  r.check(noDnsPolicyNeedsConfig),
  r.unlessZero('priorityClassName', dnsSubdomain),
]);
