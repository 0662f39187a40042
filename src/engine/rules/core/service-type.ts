import type { ServerSaying } from '../../server-text/texts.ts';
import type { FieldErrorType } from '../../finding.ts';
import { lastStep, text } from '../checks.ts';
import type { Extras, Report } from '../report.ts';
import { enclosing, field, Subject } from '../subject.ts';

export const typeOf = (spec: Subject): string => text(field(spec, 'type'));

/** A Service has one or two cluster IPs, or "None" alone: then clients are told of the Pods themselves. */
export function isHeadless(spec: Subject): boolean {
  const ips = clusterIps(spec);
  return ips.length === 1 && text(ips[0]!) === 'None';
}

/**
 * The list that the server judges. Where only `clusterIP` is written, it becomes the list's one item.
 * Source: `normalizeClusterIPs` in pkg/registry/core/service/storage/storage.go.
 */
export function clusterIps(spec: Subject): readonly Subject[] {
  const [one, list] = [field(spec, 'clusterIP'), field(spec, 'clusterIPs')];
  if (list.value?.kind === 'list' && list.value.items.length > 0) {
    return list.value.items.map((value, step) => new Subject(value, list, step));
  }
  return text(one) === '' ? [] : [one.with({ parent: list, step: 0 })];
}

/** A field that means nothing in a Service of this type. `meant` names the types that have a use for it. */
export function refuseForType(
  subject: Subject,
  cause: FieldErrorType,
  meant: string,
  says: ServerSaying,
  report: Report,
  extras?: Extras,
): void {
  const spec = enclosing(subject, 'core/v1.ServiceSpec');
  const type = spec && field(spec, 'type');
  const args = { field: lastStep(subject), type: type ? text(type) : '', meant };
  const related =
    type?.value && type.value.from === undefined ? [{ role: 'first-definition', at: type.at } as const] : [];
  report.refuse(subject, cause, 'field-not-for-service-type', args, { ...extras, says, related });
}
