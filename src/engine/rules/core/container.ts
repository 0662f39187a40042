import { dnsLabel } from '../formats/names.ts';
import { rules } from '../rules.ts';
import { containerPorts } from './container-port.ts';
import { envFromSource, envVar } from './env-var.ts';
import { resizePolicy } from './resize-policy.ts';
import { resourceRequirements } from './resources.ts';
import { securityContext } from './security-context.ts';
import { volumeDevices } from './volume-device.ts';
import { volumeMounts } from './volume-mount.ts';

/** What is judged of every container. Source: `validateContainerCommon` in pkg/apis/core/validation/validation.go. */
export const container = rules('core/v1.Container', (r) => [
  r.required('name', dnsLabel),
  r.required('image'),
  r.oneOf('terminationMessagePolicy', 'File', 'FallbackToLogsOnError'),
  r.list('ports', containerPorts.each),
  r.always('ports', containerPorts.together),
  r.list('env', envVar),
  r.list('envFrom', envFromSource),
  r.check(volumeMounts),
  r.check(volumeDevices),
  r.oneOf('imagePullPolicy', 'Always', 'IfNotPresent', 'Never'),
  r.struct('resources', resourceRequirements),
  r.since('1.33', r.always('resizePolicy', resizePolicy)),
  r.pointer('securityContext', securityContext),
]);
