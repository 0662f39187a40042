/** What admission says where it denies a request, behind what is forbidden. */
export const denialTexts = {
  'namespace-not-found': 'namespaces "{0}" not found',
  'priority-class-not-found': 'no PriorityClass with name {0} was found',
  'priority-decided':
    'the integer value of priority ({0}) must not be provided in pod spec; priority admission controller computed {1} from the given PriorityClass name',
  'preemptionPolicy-decided':
    'the string value of PreemptionPolicy ({0}) must not be provided in pod spec; priority admission controller computed {1} from the given PriorityClass name',
  'runtime-class-not-found': 'pod rejected: RuntimeClass "{0}" not found',
  'overhead-without-class': 'pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead',
} as const;
