import type { Span } from '../../../text/span.ts';
import { duplicate, required, text } from '../checks.ts';
import { isMirrored } from './pod-annotations.ts';
import { dnsLabel, dnsSubdomain } from '../formats/names.ts';
import type { Report } from '../report.ts';
import type { Check } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';

function oneSource(claim: Subject, report: Report): void {
  const [first, second] = ['resourceClaimName', 'resourceClaimTemplateName'] as const;
  const [named, made] = [field(claim, first).value, field(claim, second).value];
  if (named && made) {
    const says = ['claim-source-twice'] as const;
    report.refuse(claim, 'FieldValueInvalid', 'fields-exclude-each-other', { first, second }, { at: made.at, says });
  }
  if (!named && !made) {
    const args = { field: first, in: 'resourceClaims' };
    report.refuse(claim, 'FieldValueInvalid', 'required-field-missing', args, { says: ['claim-source-needed'] });
  }
}

/** A Pod of the node's own, which the server only mirrors, has no claims. The server names no field. */
function refuseInMirror(claim: Subject, report: Report): void {
  const args = { first: 'kubernetes.io/config.mirror', second: 'resourceClaims' };
  const shown = claim.with({ value: undefined });
  const extras = { path: '[]', says: ['static-pod-claims'] } as const;
  report.refuse(shown, 'FieldValueForbidden', 'fields-exclude-each-other', args, extras);
}

/** Source: `validatePodResourceClaims` in pkg/apis/core/validation/validation.go. */
export const podResourceClaims: Check = (spec, report) => {
  const seen = new Map<string, Span>();
  const isMirror = spec.parent !== undefined && isMirrored(spec.parent);
  for (const claim of items(field(spec, 'resourceClaims'))) {
    if (isMirror) {
      refuseInMirror(claim, report);
      continue;
    }
    const name = field(claim, 'name');
    const first = seen.get(text(name));
    if (text(name) === '') required(name, report);
    else if (first) duplicate(name, first, 'resourceClaims', report);
    else {
      dnsLabel(name, report);
      seen.set(text(name), name.at);
    }
    oneSource(claim, report);
    for (const source of ['resourceClaimName', 'resourceClaimTemplateName']) {
      const named = field(claim, source);
      if (named.value) dnsSubdomain(named, report);
    }
  }
};
