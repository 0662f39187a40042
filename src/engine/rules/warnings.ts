import { text } from './checks.ts';
import { isSince, type Release } from '../schema/release.ts';
import type { Check } from './rules.ts';
import { field } from './subject.ts';

type OldKind = { readonly since: Release; readonly instead: string };

/** Kinds that are served but have a successor. Source: `APILifecycleDeprecated` in k8s.io/api. */
const oldKinds: ReadonlyMap<string, OldKind> = new Map([
  ['v1 Endpoints', { since: '1.33', instead: 'discovery.k8s.io/v1 EndpointSlice' }],
]);

/** Warns of a kind that another one has replaced, whatever else is wrong with the object. */
export const deprecatedKind: Check = (subject, report) => {
  const [apiVersion, kind] = [field(subject, 'apiVersion'), field(subject, 'kind')];
  const old = oldKinds.get(`${text(apiVersion)} ${text(kind)}`);
  if (!old || !isSince(report.kubernetes, old.since)) return;
  const args = { kind: text(kind), instead: old.instead };
  report.warn(kind, 'deprecated-kind', args, ['deprecated-kind', text(apiVersion), text(kind), old.since, old.instead]);
};
