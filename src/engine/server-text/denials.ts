/** What admission says where it denies a request, behind what is forbidden. */
export const denialTexts = {
  'namespace-not-found': 'namespaces "{0}" not found',
  'priority-class-not-found': 'no PriorityClass with name {0} was found',
  'priority-decided':
    'the integer value of priority ({0}) must not be provided in pod spec; priority admission controller computed {1} from the given PriorityClass name',
  'preemptionPolicy-decided':
    'the string value of PreemptionPolicy ({0}) must not be provided in pod spec; priority admission controller computed {1} from the given PriorityClass name',
  'runtime-class-not-found': 'pod rejected: RuntimeClass "{0}" not found',
  'overhead-differs': "pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead",
  'node-selector-conflict':
    'conflict: runtimeClass.scheduling.nodeSelector[{0}] = {1}; pod.spec.nodeSelector[{0}] = {2}',
  'default-class-exists': 'PriorityClass {0} is already marked as default. Only one default can exist',
  'overhead-without-class': 'pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead',
} as const;
