import type { Format } from './formats.ts';

/** Which form of text a field takes, by its type and name. The first row that fits counts. */
const rows: readonly (readonly [form: RegExp, format: Format])[] = [
  [/ObjectMeta\.(name|generateName|namespace)$/, 'name'],
  [/ObjectMeta\.(labels|annotations)$/, 'label'],
  [/ObjectMeta\.finalizers$|NamespaceSpec\.finalizers$/, 'key'],
  [/matchLabels$|nodeSelector$|Spec\.selector$/, 'label'],
  [/SelectorRequirement\.values$|TopologySelectorLabelRequirement\.values$/, 'label'],
  [/Requirement\.key$|topologyKey$|matchLabelKeys$|mismatchLabelKeys$|TopologyConstraint\.key$/, 'key'],
  [/Toleration\.key$|conditionType$|PodSchedulingGate\.name$|EvictionResponder\.name$/, 'key'],
  [/OnPodConditionsPattern\.type$/, 'key'],
  [/Toleration\.value$/, 'label'],
  [/ForNode\.name$|ForZone\.name$|Endpoint\.zone$/, 'label'],
  [/EnvVar\.name$|EnvFromSource\.prefix$|FileKeySelector\.key$/, 'envName'],
  [/(KeySelector|KeyToPath)\.key$/, 'dataKey'],
  [/ObjectFieldSelector\.fieldPath$/, 'fieldPath'],
  [/ResourceFieldSelector\.resource$/, 'resource'],
  [/ContainerPort\.name$|ServiceBackendPort\.name$/, 'portName'],
  [/(ServicePort|EndpointPort)\.name$/, 'name'],
  [/appProtocol$/, 'appProtocol'],
  [/hostIP$|HostAlias\.ip$|EndpointAddress\.ip$|clusterIP$|clusterIPs$|externalIPs$|loadBalancerIP$|nameservers$/, 'ip'],
  [/Endpoint\.addresses$/, 'ip'],
  [/cidr$|except$|loadBalancerSourceRanges$/, 'cidr'],
  [/CronJobSpec\.schedule$/, 'schedule'],
  [/timeZone$/, 'timeZone'],
  [/IngressRule\.host$|IngressTLS\.hosts$|externalName$|searches$|HostAlias\.hostnames$|hostnameOverride$/, 'host'],
  [/(mountPath|subPath|subPathExpr|devicePath|workingDir|path|Path|directory|datasetName|Dir)$/, 'path'],
  [/localhostProfile$/, 'seccomp'],
  [/nonResourceURLs$/, 'path'],
  [/url$|Location$|gateway$|repository$/, 'url'],
  [/\.image$|ImageVolumeSource\.reference$/, 'image'],
  [/IngressClassSpec\.controller$|managedBy$|VolumeClass$|Class\.provisioner$/, 'domainPath'],
  [/driver$|driverName$/, 'driver'],
  [/Sysctl\.name$/, 'sysctl'],
  [/iqn$|initiatorName$/, 'iqn'],
  [/signerName$/, 'signer'],
  [/runAsUserName$/, 'windowsUser'],
  [/\.apiVersion$/, 'reference'],
  [/Subject\.name$|User$/, 'subjectName'],
  [/succeededIndexes$/, 'succeededIndexes'],
  [/jsonPath$|ReplicasPath$|labelSelectorPath$|ValidationRule\.fieldPath$/, 'jsonPath'],
  [/MatchCondition\.expression$/, 'celExpression'],
  [/ValidationRule\.(rule|messageExpression)$/, 'expression'],
  [/JSONSchemaProps\.pattern$/, 'pattern'],
  [/JSONSchemaProps\.format$|ColumnDefinition\.format$/, 'valueFormat'],
  [/loadBalancerClass$/, 'key'],
  [/(Role|RoleRef|ClusterRole)\.name$|TypedLocalObjectReference\.(kind|name)$|ParametersReference\.(kind|name)$/, 'path'],
  [/(name|Name|namespace|Namespace|hostname|subdomain|apiGroup|apiGroups|namespaces|kind|plural|singular|group|listKind)$/, 'name'],
  [/(shortNames|categories|resources|resourceNames|apiVersions|Versions|claimName|request|type|user|role)$/, 'name'],
]; // prettier-ignore

/** The form of a field such as `core/v1.EnvVar.name`; `text` where no row fits. */
export function formatOf(field: string): Format {
  const known = cache.get(field);
  if (known) return known;
  const format = rows.find(([form]) => form.test(field))?.[1] ?? 'text';
  cache.set(field, format);
  return format;
}

const cache = new Map<string, Format>();

/** The form of the keys of a free map, by the field that holds it. */
export function keyFormatOf(field: string): Format {
  if (/ResourceQuotaSpec\.hard$/.test(field)) return 'quotaName';
  if (/(limits|requests|overhead|podFixed|capacity|min|max|default|defaultRequest|maxLimitRequestRatio)$/.test(field)) {
    return 'resourceName';
  }
  if (/(ConfigMap|Secret)\.\w+$/.test(field)) return 'dataKey';
  return 'key';
}
