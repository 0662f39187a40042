import { duplicate, lastStep, numberOf, supported, text, withBounds } from '../checks.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import type { Report } from '../report.ts';
import { isZero, rules, type Check } from '../rules.ts';
import { field, items, pathOf, type Subject } from '../subject.ts';

const tenMinutes = 600;
const longestLife = 2 ** 32;

function outOfBounds(subject: Subject, min: number, max: number, says: ServerSaying, report: Report): void {
  const args = withBounds({ field: lastStep(subject), value: text(subject), min, max });
  report.refuse(subject, 'FieldValueInvalid', 'number-out-of-bounds', args, { says });
}

/** Each audience once, and a token that lives neither too short nor too long. Source: `validateTokenRequests`. */
const tokenRequests: Check = (list, report) => {
  const seen = new Map<string, Subject>();
  for (const request of items(list)) {
    const audience = field(request, 'audience');
    const first = seen.get(text(audience));
    if (first) {
      duplicate(audience, first.at, 'tokenRequests', report, { value: text(audience) });
      continue;
    }
    seen.set(text(audience), audience);
    const life = field(request, 'expirationSeconds');
    if (!life.value) continue;
    const seconds = numberOf(life);
    if (seconds < tenMinutes) outOfBounds(life, tenMinutes, longestLife, ['token-too-short'], report);
    if (seconds > longestLife) outOfBounds(life, tenMinutes, longestLife, ['token-too-long'], report);
  }
};

const knownMode = supported('Persistent', 'Ephemeral');

/** The server prints the path of the list for each wrong item. */
const lifecycleModes: Check = (list, report) => {
  for (const mode of items(list)) knownMode(mode.with({ parent: list.parent, step: list.step }), report);
};

const notTooOften: Check = (period, report) => {
  if (numberOf(period) < 10) outOfBounds(period, 10, Number.MAX_SAFE_INTEGER, ['at-least-seconds', 10], report);
};

const tokensAreAskedFor: Check = (spec, report) => {
  const inSecrets = field(spec, 'serviceAccountTokenInSecrets');
  if (!inSecrets.value || !isZero(field(spec, 'tokenRequests'))) return;
  const args = {
    field: 'serviceAccountTokenInSecrets',
    needs: `${pathOf(spec)}.tokenRequests`,
    fault: 'absent',
  } as const;
  report.refuse(inSecrets, 'FieldValueInvalid', 'field-needs-another', args, { says: ['token-requests-needed'] });
};

/** Source: `validateCSIDriverSpec` in pkg/apis/storage/validation/validation.go. What it requires has defaults. */
const csiDriverSpec = rules('storage/v1.CSIDriverSpec', (r) => [
  r.optional('fsGroupPolicy', supported('File', 'None', 'ReadWriteOnceWithFSType')),
  r.optional('tokenRequests', tokenRequests),
  r.optional('volumeLifecycleModes', lifecycleModes),
  r.since('1.35', r.optional('nodeAllocatableUpdatePeriodSeconds', notTooOften)),
  r.since('1.35', r.check(tokensAreAskedFor)),
]);

export const csiDriver = rules('storage/v1.CSIDriver', (r) => [r.struct('spec', csiDriverSpec)]);
