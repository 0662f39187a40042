import { dnsLabel } from '../formats/names.ts';
import { rules } from '../rules.ts';
import { uniqueIn } from '../unique.ts';
import { containerPort } from './container-port.ts';
import { envFromSource, envVar } from './env-var.ts';
import { resourceRequirements } from './resources.ts';
import { mountPathsDiffer, volumeMount } from './volume-mount.ts';

/** Source: `validateContainerCommon` in pkg/apis/core/validation/validation.go. */
export const container = rules('core/v1.Container', (r) => [
  r.required('name', dnsLabel),
  r.required('image'),
  r.oneOf('terminationMessagePolicy', 'FallbackToLogsOnError', 'File'),
  r.list('ports', containerPort),
  r.check(uniqueIn('ports')),
  r.list('env', envVar),
  r.list('envFrom', envFromSource),
  r.list('volumeMounts', volumeMount),
  r.check(mountPathsDiffer),
  r.oneOf('imagePullPolicy', 'Always', 'IfNotPresent', 'Never'),
  r.pointer('resources', resourceRequirements),
]);
