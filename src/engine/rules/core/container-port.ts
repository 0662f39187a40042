import { portName } from '../formats/names.ts';
import { port } from '../formats/ports.ts';
import { rules } from '../rules.ts';

/** Source: `validateContainerPorts` in pkg/apis/core/validation/validation.go. */
export const containerPort = rules('core/v1.ContainerPort', (r) => [
  r.unlessZero('name', portName),
  r.required('containerPort', port),
  r.unlessZero('hostPort', port),
  r.oneOf('protocol', 'SCTP', 'TCP', 'UDP'),
]);
