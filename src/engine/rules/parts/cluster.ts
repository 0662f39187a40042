import { horizontalPodAutoscaler, horizontalPodAutoscalerV1 } from '../autoscaling/horizontal-pod-autoscaler.ts';
import { lease } from '../coordination/lease.ts';
import { limitRange } from '../core/limit-range.ts';
import { persistentVolumeClaim } from '../core/persistent-volume-claim.ts';
import { persistentVolumeWarnings } from '../core/persistent-volume-warnings.ts';
import { persistentVolume } from '../core/persistent-volume.ts';
import { resourceQuota } from '../core/resource-quota.ts';
import { claimWarnings, resourceQuotaWarnings } from '../core/warnings.ts';
import { runtimeClass } from '../node/runtime-class.ts';
import { priorityClass } from '../scheduling/priority-class.ts';
import { csiDriver } from '../storage/csi-driver.ts';
import { storageClass, volumeAttributesClass } from '../storage/storage-class.ts';
import { csiDriverWarnings, runtimeClassWarnings, storageClassWarnings } from '../storage/warnings.ts';
import type { JudgesByKind, KindJudges } from '../kind-judges.ts';

/** Storage, classes, limits and the rest of what a cluster offers. */
export const clusterJudges: JudgesByKind = new Map<string, KindJudges>([
  ['v1 PersistentVolume', { rules: persistentVolume, warnings: persistentVolumeWarnings }],
  ['v1 PersistentVolumeClaim', { rules: persistentVolumeClaim, warnings: claimWarnings }],
  ['autoscaling/v1 HorizontalPodAutoscaler', { rules: horizontalPodAutoscalerV1 }],
  ['autoscaling/v2 HorizontalPodAutoscaler', { rules: horizontalPodAutoscaler }],
  ['coordination.k8s.io/v1 Lease', { rules: lease }],
  ['scheduling.k8s.io/v1 PriorityClass', { rules: priorityClass }],
  ['storage.k8s.io/v1 StorageClass', { rules: storageClass, warnings: storageClassWarnings }],
  ['storage.k8s.io/v1 VolumeAttributesClass', { rules: volumeAttributesClass }],
  ['storage.k8s.io/v1 CSIDriver', { rules: csiDriver, warnings: csiDriverWarnings }],
  ['node.k8s.io/v1 RuntimeClass', { rules: runtimeClass, warnings: runtimeClassWarnings }],
  ['v1 ResourceQuota', { rules: resourceQuota, warnings: resourceQuotaWarnings }],
  ['v1 LimitRange', { rules: limitRange }],
]);
