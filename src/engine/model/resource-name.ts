const compute = ['cpu', 'memory', 'ephemeral-storage'];

/** Objects that a quota counts; their amounts are whole numbers. */
const counted = [
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'services.nodeports',
  'services.loadbalancers',
];

const bounds = compute.flatMap((name) => [`requests.${name}`, `limits.${name}`]);
const forQuota = new Set([...compute, ...bounds, 'requests.storage', ...counted]);
const standard = new Set([...forQuota, 'storage']);
const forContainers = new Set(compute);
const whole = new Set(counted);

const isHugePages = (name: string): boolean => name.startsWith('hugepages-');
const isRequestedHugePages = (name: string): boolean => isHugePages(name) || name.startsWith('requests.hugepages-');

/** Whether Kubernetes itself knows the resource. Source: `IsStandardResourceName` in pkg/apis/core/helper. */
export const isStandardResource = (name: string): boolean => standard.has(name) || isRequestedHugePages(name);

/** Whether a quota can bound the resource. Source: `IsStandardQuotaResourceName`. */
export const isQuotaResource = (name: string): boolean => forQuota.has(name) || isRequestedHugePages(name);

/** Whether a container can ask for the resource. Source: `IsStandardContainerResourceName`. */
export const isContainerResource = (name: string): boolean => forContainers.has(name) || isHugePages(name);

/** Names without a prefix, and those of kubernetes.io. Source: `IsNativeResource`. */
export const isNativeResource = (name: string): boolean => !name.includes('/') || name.includes('kubernetes.io/');

/** A device that a vendor brings, such as `example.com/gpu`. Source: `IsExtendedResourceName`, but for its length. */
export const isVendorResource = (name: string): boolean => !isNativeResource(name) && !name.startsWith('requests.');

/** Objects, which are counted and not measured. */
export const isCounted = (name: string): boolean => whole.has(name);

/** More of it may be promised than there is. Source: `IsOvercommitAllowed`. */
export const mayBeOvercommitted = (name: string): boolean => isNativeResource(name) && !isHugePages(name);
