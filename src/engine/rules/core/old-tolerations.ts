import { readDocument } from '../../yaml/read.ts';
import { text } from '../checks.ts';
import type { Report } from '../report.ts';
import { applyRules } from '../rules.ts';
import { items, type Subject } from '../subject.ts';
import { toleration } from './toleration.ts';

export const tolerationsOfPod = 'scheduler.alpha.kubernetes.io/tolerations';

/**
 * Tolerations as JSON in an annotation, where Pods had them before they became a field. They are judged still.
 * Source: `ValidateTolerationsInPodAnnotations` in pkg/apis/core/validation/validation.go.
 */
export function oldTolerations(annotations: Subject, annotation: Subject, report: Report): void {
  const written = text(annotation);
  if (written === '') return;
  const fault = faultOf(written);
  if (fault !== undefined) {
    const args = { field: tolerationsOfPod, value: written, form: 'tolerations' } as const;
    const says = ['verbatim', fault] as const;
    const extras = { at: annotation.at, value: tolerationsOfPod, says };
    report.refuse(annotations, 'FieldValueInvalid', 'setting-malformed', args, extras);
    return;
  }
  const { value } = readDocument(written);
  const list = annotation.with({ value, parent: annotations, step: tolerationsOfPod });
  const found = report.aside(() => {
    for (const item of items(list)) applyRules(toleration, item, report);
  });
  for (const { code, args, path = '', cause } of found) {
    if (!cause) continue;
    const { type, value: shown = '', says } = cause;
    const extras = { path, value: shown, ...(says && { says }) };
    report.refuse(annotation, type, code, args, extras);
  }
}

/** Why a text is no list in JSON, in Go's words as far as they can be known. */
function faultOf(written: string): string | undefined {
  try {
    const value: unknown = JSON.parse(written);
    if (value === null || Array.isArray(value)) return undefined;
    const kind = typeof value === 'boolean' ? 'bool' : typeof value;
    return `json: cannot unmarshal ${kind} into Go value of type []core.Toleration`;
  } catch {
    const [first = ''] = written.trimStart();
    return `invalid character ${first === "'" ? `'\\''` : `'${first}'`} looking for beginning of value`;
  }
}
