/** Fields of which the server takes nothing from a manifest. They are not counted. */
export const serverOwned: readonly RegExp[] = [
  /\.status$/,
  /^meta\/v1\.ObjectMeta\.(creationTimestamp|deletionTimestamp|deletionGracePeriodSeconds|generation)$/,
  /^meta\/v1\.ObjectMeta\.(resourceVersion|selfLink|uid|managedFields)$/,
];

/** Fields that the bases leave out, with the reason. */
export const leftOut: readonly (readonly [form: RegExp, reason: string])[] = [
  [/^core\/v1\.PodSpec\.ephemeralContainers$/, 'refused on create; the aimed cases ask for it'],
  [/^core\/v1\.PodSpec\.(runtimeClassName|overhead)$/, 'admission asks for a RuntimeClass that exists; Deployments use it'],
  [/^core\/v1\.PodSpec\.activeDeadlineSeconds$/, 'refused in the templates of workloads that never end'],
  [/^core\/v1\.TypedObjectReference\.namespace$/, 'refused beside dataSource; the claim `far` uses it'],
  [/^batch\/v1\.JobSpec\.(selector|manualSelector)$/, 'refused in the template of a CronJob'],
  [/^scheduling\/v1alpha3\.WorkloadPodGroup.*\.(single|basic|all|gang|minCount)$/, 'one of two; Job or CronJob uses the other'],
  [/^rbac\/v1\.PolicyRule\.nonResourceURLs$/, 'refused in a Role; ClusterRoles use it'],
  [/^meta\/v1\.ObjectMeta\.generateName$/, 'the name of a CustomResourceDefinition follows from its spec'],
  [/^apiextensions\/v1\.JSONSchemaProps\.(\$ref|\$schema|additionalItems|dependencies)$/, 'refused in every schema'],
]; // prettier-ignore
