import {
  isContainerResource,
  isCounted,
  isNativeResource,
  isQuotaResource,
  isStandardResource,
  isVendorResource,
} from '../../model/resource-name.ts';
import type { Span } from '../../../text/span.ts';
import { labelKeyFaults, refuseKey } from './labels.ts';
import type { Report } from '../report.ts';
import type { Subject } from '../subject.ts';

type Entry = { readonly key: string; readonly keyAt: Span; readonly subject: Subject };

/** Judges the name of a resource, which is the key of a map; gives back whether it is right. */
export type ResourceNameCheck = (entry: Entry, report: Report) => boolean;

const isPlain = (name: string): boolean => !name.includes('/');

function refuse(
  { key, keyAt, subject }: Entry,
  use: 'any' | 'quota' | 'container' | 'vendor',
  report: Report,
): boolean {
  const says = [`resource-for-${use}`] as const;
  report.refuse(
    subject,
    'FieldValueInvalid',
    'unknown-resource',
    { resource: key, use },
    { at: keyAt, value: key, says },
  );
  return false;
}

/** A resource that Kubernetes knows, or a name with a prefix. Source: `validateResourceName` in core/validation. */
export const resourceName: ResourceNameCheck = (entry, report) => {
  if (labelKeyFaults(entry.key, report.kubernetes).length > 0) {
    refuseKey(entry.subject, entry.key, { at: entry.keyAt }, report);
    return false;
  }
  return !isPlain(entry.key) || isStandardResource(entry.key) || refuse(entry, 'any', report);
};

/** Source: `ValidateResourceQuotaResourceName`, same file. */
export const quotaResourceName: ResourceNameCheck = (entry, report) => {
  const isKnown = resourceName(entry, report);
  if (!isPlain(entry.key) || isQuotaResource(entry.key)) return isKnown;
  if (isKnown) return refuse(entry, 'quota', report);
  report.echo(entry.subject, 'FieldValueInvalid', { value: entry.key, says: ['resource-for-quota'] });
  return false;
};

/** Source: `ValidateContainerResourceName`, same file. */
export const containerResourceName: ResourceNameCheck = (entry, report) => {
  const { key } = entry;
  const isKnown = resourceName(entry, report);
  const isUsable = isPlain(key) ? isContainerResource(key) : isNativeResource(key) || isExtended(key, report);
  if (isUsable) return isKnown;
  const use = isPlain(key) ? 'container' : 'vendor';
  if (isKnown) return refuse(entry, use, report);
  report.echo(entry.subject, 'FieldValueInvalid', { value: key, says: [`resource-for-${use}`] });
  return false;
};

/** Whether it is a vendor's resource that is still a name with `requests.` before it, as a quota would have it. */
const isExtended = (name: string, report: Report): boolean =>
  isVendorResource(name) && labelKeyFaults(`requests.${name}`, report.kubernetes).length === 0;

/** Whether the resource comes in whole pieces. Source: `IsIntegerResourceName` in pkg/apis/core/helper. */
export const comesWhole = (name: string, report: Report): boolean => isCounted(name) || isExtended(name, report);
