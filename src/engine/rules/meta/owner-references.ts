import { lastStep, required, text } from '../checks.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { isZero, type Check } from '../rules.ts';
import { field, items, pathOf, type Subject } from '../subject.ts';

const needed = ['apiVersion', 'kind', 'name', 'uid'] as const;

/**
 * Who this object belongs to; only one owner may be its controller.
 * Source: `ValidateOwnerReferences` in k8s.io/apimachinery/pkg/api/validation/objectmeta.go.
 */
export const ownerReferences: Check = (list, report) => {
  let controller: Subject | undefined;
  for (const owner of items(list)) {
    // Before 1.37 the server named the list, not its item, and took what is missing for wrong.
    const isCounted = isSince(report.kubernetes, '1.37');
    const place = isCounted ? owner : owner.with({ parent: list.parent, step: list.step });
    for (const name of needed) namesPart(field(owner, name).with({ parent: place }), isCounted, report);
    if (text(field(owner, 'apiVersion')) === 'v1' && text(field(owner, 'kind')) === 'Event') {
      const args = { field: 'kind', value: 'Event', allowed: 'Pod, ReplicaSet, Deployment' };
      report.refuse(place, 'FieldValueInvalid', 'value-not-supported', args, {
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

function namesPart(part: Subject, isCounted: boolean, report: Report): void {
  const isVersion = part.step === 'apiVersion';
  if (isZero(part) && isCounted) required(part, report, { says: ['must-not-be-empty'] });
  else if (isZero(part)) {
    const args = { field: lastStep(part), in: pathOf(part.parent!) };
    const says = [isVersion ? 'version-not-empty' : 'must-not-be-empty'] as const;
    report.refuse(part, 'FieldValueInvalid', 'required-field-missing', args, { value: '', says });
  } else if (isVersion && !isGroupVersion(text(part))) {
    const args = { field: lastStep(part), value: text(part), form: 'api-version' } as const;
    const says = [isCounted ? 'owner-version' : 'version-not-empty'] as const;
    report.refuse(part, 'FieldValueInvalid', 'value-malformed', args, { says });
  }
}

const nameOf = (owner: Subject): string => `${text(field(owner, 'kind'))}/${text(field(owner, 'name'))}`;

/** `v1` or `apps/v1`. Source: `ParseGroupVersion` in k8s.io/apimachinery/pkg/runtime/schema. */
function isGroupVersion(value: string): boolean {
  const parts = value.split('/');
  return parts.length <= 2 && parts[parts.length - 1] !== '';
}
