import type { Json } from '../../yaml/to-json.ts';
import { isSince } from '../../schema/release.ts';
import { same } from './same.ts';
import { at, immutable, isKept, listAt, type UpdateRule } from './update-rule.ts';

type Fields = { readonly [key: string]: Json };

/** Source: `validateCompletions` in pkg/apis/batch/validation/validation.go. */
const completions: UpdateRule = (now, old, refuse, kubernetes) => {
  const path = 'spec.completions';
  if (at(now, 'spec.completionMode') !== 'Indexed') return immutable(path)(now, old, refuse, kubernetes);
  const value = at(now, path);
  if (isKept(now, old, path) || value === undefined || value === at(now, 'spec.parallelism')) return;
  refuse({ path, type: 'FieldValueInvalid', says: ['completions-in-tandem'], value });
};

/** What of a Pod may change while its Job has not begun. */
const whileSuspended = new Set(['nodeSelector', 'tolerations', 'schedulingGates']);

/** The Pod's spec without what may change; since 1.36 the resources of its containers may, too. */
function settled(job: Json, mayGrow: boolean): Json {
  const spec = (at(job, 'spec.template.spec') ?? {}) as Fields;
  const kept = Object.entries(spec).filter(([field]) => !whileSuspended.has(field));
  const containersOf = (list: string): readonly Json[] =>
    listAt(spec, list).map((container) => ({ ...(container as Fields), ...(mayGrow && { resources: null }) }));
  const { nodeAffinity: _node, ...affinity } = (at(spec, 'affinity') ?? {}) as Fields;
  const containers = { containers: containersOf('containers'), initContainers: containersOf('initContainers') };
  return { ...Object.fromEntries(kept), affinity, ...containers };
}

/** Source: `validatePodTemplateUpdate`, same file. */
const template: UpdateRule = (now, old, refuse, kubernetes) => {
  if (at(old, 'spec.suspend') !== true) return immutable('spec.template')(now, old, refuse, kubernetes);
  const mayGrow = isSince(kubernetes, '1.36');
  if (same(settled(now, mayGrow), settled(old, mayGrow))) return;
  const path = mayGrow ? 'spec.template.spec' : 'spec.template';
  refuse({ path, type: 'FieldValueInvalid', says: ['immutable'], value: at(now, path) ?? null });
};

export const job: readonly UpdateRule[] = [
  completions,
  immutable('spec.selector'),
  template,
  immutable('spec.completionMode'),
  immutable('spec.podFailurePolicy'),
  immutable('spec.backoffLimitPerIndex'),
  immutable('spec.managedBy'),
  immutable('spec.successPolicy'),
];
