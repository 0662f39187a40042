/** Kinds whose names are too long for a drawing, as kubectl abbreviates them (`kubectl api-resources`). */
const shortNames: Readonly<Record<string, string>> = {
  HorizontalPodAutoscaler: 'HPA',
  PodDisruptionBudget: 'PDB',
  PersistentVolumeClaim: 'PVC',
  PersistentVolume: 'PV',
  CustomResourceDefinition: 'CRD',
  MutatingWebhookConfiguration: 'MutatingWebhook',
  ValidatingWebhookConfiguration: 'ValidatingWebhook',
};

/** The kind as the drawing writes it; the list and the screen reader have its whole name. */
export function shortKind(kind: string): string {
  return Object.hasOwn(shortNames, kind) ? shortNames[kind]! : kind;
}
