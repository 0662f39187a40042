import { byteLength } from '../../model/byte-length.ts';
import { duplicate, required, text } from '../checks.ts';
import { dnsLabel, nameFaults } from '../formats/names.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { applyRules, isZero, type Check } from '../rules.ts';
import { descend, enclosing, field, items, type Subject } from '../subject.ts';
import { declareVolumes } from './declared-volumes.ts';
import { keySpan } from './key-span.ts';
import { podVolumeSources } from './volume-sources.ts';

const longestPortal = 64;

/** A Pod's name, where it is known: that of a template's Pods is not. */
function podNameOf(list: Subject): string {
  const pod = enclosing(list, 'core/v1.Pod');
  return pod ? text(descend(pod, 'metadata', 'name')) : '';
}

/** With a name of its own for the node, an iSCSI volume has only so much room for its name and portal. */
function portalFits(volume: Subject, report: Report): void {
  const source = field(volume, 'iscsi');
  const [name, portal] = [field(volume, 'name'), text(field(source, 'targetPortal'))];
  if (!field(source, 'initiatorName').value || byteLength(`${text(name)}:${portal}`) <= longestPortal) return;
  const args = { field: 'targetPortal', value: portal, form: 'iscsi-portal' } as const;
  report.refuse(name, 'FieldValueInvalid', 'value-malformed', args, { value: text(name), says: ['portal-too-long'] });
}

/** The claim of an ephemeral volume is named after the Pod and the volume. */
function claimNameFits(volume: Subject, pod: string, report: Report): void {
  const name = field(volume, 'name');
  if (pod === '' || isZero(name)) return;
  const claim = `${pod}-${text(name)}`;
  for (const { fault, says } of nameFaults(claim, 'dns-subdomain')) {
    const args = { field: 'name', value: claim, format: 'dns-subdomain', fault, max: 253 } as const;
    const extras = { value: text(name), says: ['created-claim-name', claim, ...says] } as const;
    report.refuse(name, 'FieldValueInvalid', 'invalid-name', args, extras);
  }
}

/**
 * A volume comes from one place: the first in the server's order is judged, the others are refused.
 * One without any has become an `emptyDir` (`SetDefaults_Volume`).
 */
function judgeSources(volume: Subject, pod: string, report: Report): void {
  const written = [...podVolumeSources].filter(([name]) => field(volume, name).value);
  const first = written[0]?.[0];
  for (const [name, { rules, inside, second }] of written) {
    const source = field(volume, name);
    if (name === first) {
      applyRules(rules, source.with({ step: inside ?? name }), report);
      if (name === 'ephemeral') claimNameFits(volume, pod, report);
    } else {
      const args = { volume: text(field(volume, 'name')), sources: written.map(([each]) => each).join(', ') };
      const related = [{ role: 'first-definition', at: keySpan(field(volume, first!)) }] as const;
      const extras = { at: keySpan(source), says: ['one-volume-type'], related } as const;
      const shown = source.with({ step: second ?? name });
      report.refuse(shown, 'FieldValueForbidden', 'volume-needs-one-source', args, extras);
    }
    if (name === 'iscsi') portalFits(volume, report);
  }
}

/** A claim that will be made for one volume cannot be taken as it is by another. */
function claimIsNotCreated(volume: Subject, created: ReadonlySet<string>, report: Report): void {
  const name = descend(volume, 'persistentVolumeClaim', 'claimName');
  if (!name.value || !created.has(text(name))) return;
  const args = { name: text(name), prefix: text(name) };
  report.refuse(name, 'FieldValueInvalid', 'name-reserved', args, { says: ['created-claim'] });
}

/** Volumes of images are dropped before 1.35, where their feature gate is off. */
function keptVolumes(list: Subject, report: Report): readonly Subject[] {
  const all = items(list);
  if (isSince(report.kubernetes, '1.35')) return all;
  return all.filter((volume) => !field(volume, 'image').value).map((volume, step) => volume.with({ step }));
}

/** Source: `ValidateVolumes` in pkg/apis/core/validation/validation.go. */
export const volumes: Check = (list, report) => {
  const pod = podNameOf(list);
  const all = keptVolumes(list, report);
  const ephemeral = all.filter((volume) => field(volume, 'ephemeral').value);
  const created = new Set(pod === '' ? [] : ephemeral.map((volume) => `${pod}-${text(field(volume, 'name'))}`));
  const declared = new Map<string, Subject | undefined>();
  for (const volume of all) {
    const name = field(volume, 'name');
    const judge = (): void => {
      judgeSources(volume, pod, report);
      if (isZero(name)) required(name, report);
      else dnsLabel(name, report);
      const first = declared.get(text(name));
      if (first) duplicate(name, field(first, 'name').at, 'volumes', report);
    };
    if (report.aside(judge).length === 0) declared.set(text(name), volume);
    else {
      judge();
      if (!declared.has(text(name))) declared.set(text(name), undefined);
    }
    claimIsNotCreated(volume, created, report);
  }
  declareVolumes(list, declared, report);
};
