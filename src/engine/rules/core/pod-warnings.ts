import { warnOfAddress } from '../formats/ip-warnings.ts';
import { lastStep, text, withBounds } from '../checks.ts';
import type { ServerTextId } from '../../server-text/texts.ts';
import type { Report } from '../report.ts';
import { isZero, type Check } from '../rules.ts';
import { descend, field, items, pathOf, type Subject } from '../subject.ts';
import { warnOfContainer } from './container-warnings.ts';
import { everyContainer } from './every-container.ts';
import { warnOfPartsOfBytes } from './part-of-byte.ts';
import { warnOfOldAnnotations, warnOfSeccompOfPod } from './pod-annotation-warnings.ts';
import { warnOfPlaces } from './pod-place-warnings.ts';
import { warnOfPorts } from './port-warnings.ts';
import { warnOfSharedPaths } from './shared-path-warnings.ts';
import { warnOfAffinity, warnOfSpread } from './missing-selector.ts';
import { warnOfVolumes } from './volume-warnings.ts';

/** Source: `GetWarningsForPod` in pkg/api/pod/warnings.go. */
export const warnOfPod: Check = (pod, report) => {
  warnOfPodIn(pod, false, report);
};

/** Source: `GetWarningsForPodTemplate`, same file. */
export const warnOfTemplate: Check = (template, report) => {
  warnOfPodIn(template, true, report);
};

function warnOfPodIn(pod: Subject, isTemplate: boolean, report: Report): void {
  const spec = field(pod, 'spec');
  warnOfPlaces(spec, report);
  warnOfSpread(spec, report);
  warnOfOldAnnotations(pod, report);
  warnOfVolumes(spec, report);
  warnOfSharedPaths(spec, report);
  warnOfTwice(field(spec, 'hostAliases'), 'ip', 'ip-twice', report);
  const secrets = field(spec, 'imagePullSecrets');
  warnOfTwice(secrets, 'name', 'name-twice', report);
  for (const secret of items(secrets)) warnOfEmptyName(field(secret, 'name'), report);
  warnOfPartsOfBytes(field(spec, 'overhead'), ['memory', 'ephemeral-storage'], report);
  warnOfSeccompOfPod(pod, report);
  for (const container of everyContainer(spec)) warnOfContainer(container, pod, isTemplate, report);
  warnOfPorts(everyContainer(spec), report);
  warnOfNegativeGrace(field(spec, 'terminationGracePeriodSeconds'), report);
  warnOfAffinity(spec, report);
  for (const server of items(descend(spec, 'dnsConfig', 'nameservers'))) warnOfAddress(server, report);
  for (const alias of items(field(spec, 'hostAliases'))) warnOfAddress(field(alias, 'ip'), report);
}

/** Warns of items that have the same text in a field as one before. */
function warnOfTwice(list: Subject, name: string, says: ServerTextId, report: Report): void {
  const seen = new Map<string, Subject>();
  for (const item of items(list)) {
    const value = field(item, name);
    const first = seen.get(text(value));
    if (!first) seen.set(text(value), value);
    else {
      const args = { field: name, value: text(value), list: lastStep(list) };
      const related = [{ role: 'first-definition', at: first.at }] as const;
      report.warn(value, 'duplicate-in-list', args, [says, pathOf(value), text(value)], { related });
    }
  }
}

function warnOfEmptyName(name: Subject, report: Report): void {
  if (!isZero(name)) return;
  const args = { field: 'name', in: name.parent ? pathOf(name.parent) : '' };
  report.warn(name, 'required-field-missing', args, ['empty-name', pathOf(name)]);
}

function warnOfNegativeGrace(grace: Subject, report: Report): void {
  if (!grace.value || Number(text(grace)) >= 0) return;
  const args = withBounds({ field: lastStep(grace), value: text(grace), min: 0, max: Number.MAX_SAFE_INTEGER });
  report.warn(grace, 'number-out-of-bounds', args, ['grace-negative', pathOf(grace)]);
}
