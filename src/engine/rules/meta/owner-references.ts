import { lastStep, required, text } from '../checks.ts';
import { isZero, type Check } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';

const needed = ['apiVersion', 'kind', 'name', 'uid'] as const;

/**
 * Who this object belongs to; only one owner may be its controller.
 * Source: `ValidateOwnerReferences` in k8s.io/apimachinery/pkg/api/validation/objectmeta.go.
 */
export const ownerReferences: Check = (list, report) => {
  let controller: Subject | undefined;
  for (const owner of items(list)) {
    for (const name of needed) {
      const part = field(owner, name);
      if (isZero(part)) required(part, report, { says: ['must-not-be-empty'] });
      else if (name === 'apiVersion' && !isGroupVersion(text(part))) {
        const args = { field: lastStep(part), value: text(part), form: 'api-version' } as const;
        report.refuse(part, 'FieldValueInvalid', 'value-malformed', args, { says: ['owner-version'] });
      }
    }
    if (text(field(owner, 'apiVersion')) === 'v1' && text(field(owner, 'kind')) === 'Event') {
      const args = { field: 'kind', value: 'Event', allowed: 'Pod, ReplicaSet, Deployment' };
      report.refuse(owner, 'FieldValueInvalid', 'value-not-supported', args, {
        at: field(owner, 'kind').at,
        says: ['no-owner', '/v1, Kind=Event'],
      });
    }
    const isController = field(owner, 'controller');
    if (isController.value?.kind !== 'bool' || !isController.value.value) continue;
    if (!controller) {
      controller = owner;
      continue;
    }
    const args = { field: 'controller', value: 'true', list: lastStep(list) };
    report.refuse(list, 'FieldValueInvalid', 'duplicate-in-list', args, {
      at: isController.at,
      related: [{ role: 'first-definition', at: field(controller, 'controller').at }],
      says: ['one-controller', nameOf(controller), nameOf(owner)],
    });
  }
};

const nameOf = (owner: Subject): string => `${text(field(owner, 'kind'))}/${text(field(owner, 'name'))}`;

/** `v1` or `apps/v1`. Source: `ParseGroupVersion` in k8s.io/apimachinery/pkg/runtime/schema. */
function isGroupVersion(value: string): boolean {
  const parts = value.split('/');
  return parts.length <= 2 && parts[parts.length - 1] !== '';
}
