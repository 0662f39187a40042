import { rules } from '../rules.ts';
import { lifecycleHandler } from './handler.ts';

const handler = rules('core/v1.LifecycleHandler', (r) => [r.check(lifecycleHandler)]);

/** Source: `validateLifecycle` in pkg/apis/core/validation/validation.go. */
export const lifecycle = rules('core/v1.Lifecycle', (r) => [
  r.pointer('postStart', handler),
  r.pointer('preStop', handler),
]);
