import { qosClass } from '../model/qos-class.ts';
import { creation } from './creation.ts';

const waiting = {
  type: 'PodScheduled',
  status: 'False',
  lastProbeTime: null,
  lastTransitionTime: '<time>',
  reason: 'SchedulingGated',
  message: 'Scheduling is blocked due to non-empty scheduling gates',
};

/** Source: pkg/registry/core/pod/strategy.go */
export const podCreations = [
  creation('core/v1.Pod', (pod, kubernetes) => {
    const isGated = pod.within('spec')?.isZero('schedulingGates') === false;
    pod.set('status', {
      phase: 'Pending',
      ...(isGated && { conditions: [waiting] }),
      qosClass: qosClass(pod.value('spec'), kubernetes),
    });
  }),
];
