import { isSince } from '../schema/release.ts';
import { defaults } from './defaults.ts';

/** Source: pkg/apis/storage/v1/defaults.go and pkg/apis/scheduling/v1/defaults.go */
export const storageDefaults = [
  defaults('storage/v1.StorageClass', (storageClass) => {
    storageClass.ifAbsent('reclaimPolicy', 'Delete');
    storageClass.ifAbsent('volumeBindingMode', 'Immediate');
  }),
  defaults('storage/v1.CSIDriver', (driver, kubernetes) => {
    const spec = driver.inside('spec');
    spec.ifAbsent('attachRequired', true);
    spec.ifAbsent('podInfoOnMount', false);
    spec.ifAbsent('storageCapacity', false);
    spec.ifAbsent('fsGroupPolicy', 'ReadWriteOnceWithFSType');
    spec.ifZero('volumeLifecycleModes', ['Persistent']);
    spec.ifAbsent('requiresRepublish', false);
    spec.ifAbsent('seLinuxMount', false);
    if (isSince(kubernetes, '1.37')) spec.ifAbsent('preventPodSchedulingIfMissing', false);
  }),
  defaults('scheduling/v1.PriorityClass', (priorityClass) => {
    priorityClass.ifAbsent('preemptionPolicy', 'PreemptLowerPriority');
  }),
];
