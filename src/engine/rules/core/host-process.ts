import { isBool } from '../checks.ts';
import type { Check } from '../rules.ts';
import { descend, field } from '../subject.ts';
import { everyContainer } from './every-container.ts';

const flag = ['securityContext', 'windowsOptions', 'hostProcess'] as const;

/**
 * Containers of Windows that run as processes of the node: all of a Pod or none, and on the network of the node.
 * Source: `validateWindowsHostProcessPod` in pkg/apis/core/validation/validation.go.
 */
export const hostProcesses: Check = (spec, report) => {
  const ofPod = descend(spec, ...flag);
  const isOfPod = isBool(ofPod, true);
  const containers = everyContainer(spec);
  let count = 0;
  for (const container of containers) {
    const own = descend(container, ...flag);
    if (ofPod.value && own.value && isBool(own, true) !== isOfPod) {
      const args = { first: 'hostProcess', second: 'spec.securityContext.windowsOptions.hostProcess' };
      report.refuse(own, 'FieldValueInvalid', 'fields-must-match', args, {
        says: ['host-process-differs', String(isOfPod)],
      });
    }
    if (isBool(own.value ? own : ofPod, true)) count += 1;
  }
  if (count === 0) return;
  if (count !== containers.length) {
    const args = { first: 'hostProcess', second: 'hostProcess' };
    report.refuse(spec, 'FieldValueInvalid', 'fields-must-match', args, { value: '', says: ['all-host-process'] });
  }
  const network = field(spec, 'hostNetwork');
  if (isBool(network, true)) return;
  const args = { field: 'hostProcess', needs: 'hostNetwork: true', fault: 'absent' } as const;
  report.refuse(network, 'FieldValueInvalid', 'field-needs-another', args, {
    value: false,
    says: ['host-process-network'],
  });
};
