import type { ApiTypes } from '../schema/types.generated.ts';
import { defaults } from './defaults.ts';
import type { Draft } from './draft.ts';

type Webhook = ApiTypes['admissionregistration/v1.ValidatingWebhook'];

function webhook(hook: Draft<Webhook>): void {
  hook.ifAbsent('failurePolicy', 'Fail');
  hook.ifAbsent('matchPolicy', 'Equivalent');
  hook.ifAbsent('namespaceSelector', {});
  hook.ifAbsent('objectSelector', {});
  hook.ifAbsent('timeoutSeconds', 10);
}

/** Source: pkg/apis/admissionregistration/v1/defaults.go */
export const admissionDefaults = [
  defaults('admissionregistration/v1.ValidatingWebhook', webhook),
  defaults('admissionregistration/v1.MutatingWebhook', (hook) => {
    webhook(hook);
    hook.ifAbsent('reinvocationPolicy', 'Never');
  }),
  defaults('admissionregistration/v1.RuleWithOperations', (rule) => {
    rule.ifAbsent('scope', '*');
  }),
  defaults('admissionregistration/v1.ServiceReference', (service) => {
    service.ifAbsent('port', 443);
  }),
];
