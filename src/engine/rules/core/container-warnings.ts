import { text } from '../checks.ts';
import type { Report } from '../report.ts';
import { descend, field, items, pathOf, type Subject } from '../subject.ts';
import { warnOfPartsOfBytes } from './part-of-byte.ts';
import { warnOfAppArmor, warnOfSeccompOf } from './pod-annotation-warnings.ts';

/** What is warned of in one container; `pod` has the annotations. */
export function warnOfContainer(container: Subject, pod: Subject, isTemplate: boolean, report: Report): void {
  warnOfSeccompOf(container, pod, report);
  if (isTemplate) warnOfAppArmor(container, pod, report);
  for (const resource of ['memory', 'ephemeral-storage']) {
    for (const bound of ['limits', 'requests']) {
      warnOfPartsOfBytes(descend(container, 'resources', bound), [resource], report);
    }
  }
  warnOfHiddenVariables(field(container, 'env'), report);
}

/** A second variable of the same name hides the first, unless it is built from it. */
function warnOfHiddenVariables(env: Subject, report: Report): void {
  const seen = new Map<string, Subject>();
  for (const variable of items(env)) {
    const name = field(variable, 'name');
    const first = seen.get(text(name));
    if (!first) {
      seen.set(text(name), name);
      continue;
    }
    const [value, reference] = [text(field(variable, 'value')), `$(${text(name)})`];
    if (!field(variable, 'valueFrom').value && value !== reference && value.includes(reference)) continue;
    const args = { field: 'name', value: text(name), list: 'env' };
    report.warn(name, 'duplicate-in-list', args, ['variable-hidden', pathOf(variable), text(name)], {
      related: [{ role: 'first-definition', at: first.at }],
    });
  }
}
