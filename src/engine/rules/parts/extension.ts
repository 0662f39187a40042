import {
  mutatingWebhookConfiguration,
  validatingWebhookConfiguration,
} from '../admissionregistration/webhook-configuration.ts';
import { mutatingWarnings, validatingWarnings } from '../admissionregistration/webhook-warnings.ts';
import { customResourceDefinition } from '../apiextensions/custom-resource-definition.ts';
import { definitionWarnings } from '../apiextensions/definition-warnings.ts';
import type { JudgesByKind, KindJudges } from '../kind-judges.ts';

/** Kinds that extend the server. */
export const extensionJudges: JudgesByKind = new Map<string, KindJudges>([
  [
    'apiextensions.k8s.io/v1 CustomResourceDefinition',
    { rules: customResourceDefinition, warnings: definitionWarnings },
  ],
  [
    'admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration',
    { rules: validatingWebhookConfiguration, warnings: validatingWarnings },
  ],
  [
    'admissionregistration.k8s.io/v1 MutatingWebhookConfiguration',
    { rules: mutatingWebhookConfiguration, warnings: mutatingWarnings },
  ],
]);
