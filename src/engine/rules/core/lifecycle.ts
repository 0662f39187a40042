import { rules } from '../rules.ts';
import { entries, type Subject } from '../subject.ts';
import { lifecycleHandler } from './handler.ts';

const handler = rules('core/v1.LifecycleHandler', (r) => [r.check(lifecycleHandler)]);

/** Source: `validateLifecycle` in pkg/apis/core/validation/validation.go. */
export const lifecycle = rules('core/v1.Lifecycle', (r) => [
  r.pointer('postStart', handler),
  r.pointer('preStop', handler),
]);

/**
 * Whether anything is left of a lifecycle: `stopSignal` is dropped, as its feature gate is off by default, and a
 * lifecycle that held nothing else goes with it. Source: `dropContainerStopSignals` in pkg/api/pod/util.go.
 */
export function isKept(subject: Subject): boolean {
  if (!subject.value) return false;
  const written = entries(subject).filter((entry) => entry.subject.value);
  return written.length === 0 || written.some(({ key }) => key !== 'stopSignal');
}
