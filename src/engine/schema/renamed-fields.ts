/**
 * Fields of retired API versions, by the type that takes their place and their old name, with the place of today; empty
 * where nothing has replaced them. A sign of equality says that the value stays as it is. Source: https://kubernetes.io/docs/reference/using-api/deprecation-guide/.
 */
const renamed: ReadonlyMap<string, string> = new Map([
  ['networking/v1.IngressSpec backend', '=defaultBackend'],
  ['networking/v1.IngressBackend serviceName', 'service.name'],
  ['networking/v1.IngressBackend servicePort', 'service.port.number'],
  ['apiextensions/v1.CustomResourceDefinitionSpec version', 'versions[].name'],
  ['apiextensions/v1.CustomResourceDefinitionSpec validation', 'versions[].schema'],
  ['apiextensions/v1.CustomResourceDefinitionSpec subresources', 'versions[].subresources'],
  ['apiextensions/v1.CustomResourceDefinitionSpec additionalPrinterColumns', 'versions[].additionalPrinterColumns'],
  ['apiextensions/v1.CustomResourceColumnDefinition JSONPath', '=jsonPath'],
  ['apiextensions/v1.CustomResourceConversion webhookClientConfig', 'webhook.clientConfig'],
  ['apiextensions/v1.CustomResourceConversion conversionReviewVersions', 'webhook.conversionReviewVersions'],
  ['autoscaling/v2.HorizontalPodAutoscalerSpec targetCPUUtilizationPercentage', 'metrics'],
  ['autoscaling/v2.ResourceMetricSource targetAverageUtilization', 'target.averageUtilization'],
  ['autoscaling/v2.ResourceMetricSource targetAverageValue', 'target.averageValue'],
  ['autoscaling/v2.ContainerResourceMetricSource targetAverageUtilization', 'target.averageUtilization'],
  ['autoscaling/v2.ContainerResourceMetricSource targetAverageValue', 'target.averageValue'],
  ['autoscaling/v2.PodsMetricSource metricName', 'metric.name'],
  ['autoscaling/v2.PodsMetricSource selector', 'metric.selector'],
  ['autoscaling/v2.PodsMetricSource targetAverageValue', 'target.averageValue'],
  ['autoscaling/v2.ObjectMetricSource metricName', 'metric.name'],
  ['autoscaling/v2.ObjectMetricSource selector', 'metric.selector'],
  ['autoscaling/v2.ObjectMetricSource targetValue', 'target.value'],
  ['autoscaling/v2.ObjectMetricSource averageValue', 'target.averageValue'],
  ['autoscaling/v2.ExternalMetricSource metricName', 'metric.name'],
  ['autoscaling/v2.ExternalMetricSource metricSelector', 'metric.selector'],
  ['autoscaling/v2.ExternalMetricSource targetValue', 'target.value'],
  ['autoscaling/v2.ExternalMetricSource targetAverageValue', 'target.averageValue'],
  ['apps/v1.DeploymentSpec rollbackTo', ''],
  ['apps/v1.DaemonSetSpec templateGeneration', ''],
  ['discovery/v1.Endpoint topology', 'nodeName'],
  ['flowcontrol/v1.LimitedPriorityLevelConfiguration assuredConcurrencyShares', '=nominalConcurrencyShares'],
]);

/** Where a field of an older API version stands today: the place within the type, or "" where it is gone. */
export function renamedField(
  type: string,
  field: string,
): { readonly instead: string; readonly sameValue: boolean } | undefined {
  const place = renamed.get(`${type} ${field}`);
  return place === undefined ? undefined : { instead: place.replace('=', ''), sameValue: place.startsWith('=') };
}

/** All rows, for those who want to check them. */
export function renamedFields(): readonly string[] {
  return [...renamed.keys()];
}
