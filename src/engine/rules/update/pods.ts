import type { Json } from '../../yaml/to-json.ts';
import { same } from './same.ts';
import { at, listAt, type UpdateCause, type UpdateRule } from './update-rule.ts';

type Fields = { readonly [key: string]: Json };
type Refuse = (cause: UpdateCause) => void;

const textAt = (object: Json, path: string): string => {
  const text = at(object, path);
  return typeof text === 'string' ? text : '';
};

/** Source: `validateOnlyAddedTolerations` in pkg/apis/core/validation/validation.go. */
function tolerationsOnlyGrow(now: Json, old: Json, refuse: Refuse): void {
  const timeless = (toleration: Json): Json => ({ ...(toleration as Fields), tolerationSeconds: null });
  const left = listAt(now, 'spec.tolerations').map(timeless);
  const isLost = listAt(old, 'spec.tolerations').some((each) => !left.some((other) => same(other, timeless(each))));
  if (isLost) refuse({ path: 'spec.tolerations', type: 'FieldValueForbidden', says: ['toleration-stays'] });
}

/** Source: `validateOnlyDeletedSchedulingGates`, same file. */
function gatesOnlyGo(now: Json, old: Json, refuse: Refuse): void {
  const known = new Set(listAt(old, 'spec.schedulingGates').map((gate) => textAt(gate, 'name')));
  for (const [index, gate] of listAt(now, 'spec.schedulingGates').entries()) {
    const name = textAt(gate, 'name');
    const path = `spec.schedulingGates[${index}].name`;
    if (!known.has(name)) refuse({ path, type: 'FieldValueForbidden', says: ['gate-is-new', name] });
  }
}

/** Gives back whether the rest is still to be looked at. */
function deadlineOnlyNears(now: Json, old: Json, refuse: Refuse): boolean {
  const path = 'spec.activeDeadlineSeconds';
  const [value, before] = [at(now, path), at(old, path)];
  const later = typeof value === 'number' && typeof before === 'number' && value > before;
  if (later) refuse({ path, type: 'FieldValueInvalid', says: ['deadline-not-later'], value });
  if (value === undefined && before !== undefined) {
    refuse({ path, type: 'FieldValueInvalid', says: ['deadline-not-gone'], value: null });
  }
  return !later;
}

/** The spec with what may change taken from the old one. */
function munged(now: Json, old: Json): Fields {
  const imagesOf = (list: string): readonly Json[] =>
    listAt(now, `spec.${list}`).map((container, index) => ({
      ...(container as Fields),
      image: at(listAt(old, `spec.${list}`)[index], 'image') ?? null,
    }));
  const kept = ['activeDeadlineSeconds', 'schedulingGates', 'tolerations'].map((field): [string, Json] => [
    field,
    at(old, `spec.${field}`) ?? null,
  ]);
  return {
    ...((at(now, 'spec') ?? {}) as Fields),
    containers: imagesOf('containers'),
    initContainers: imagesOf('initContainers'),
    ...Object.fromEntries(kept),
  };
}

/** A Pod that waits for its gates may still be told where to run. */
function gatedSpec(spec: Fields, old: Json, refuse: Refuse): Fields {
  const [selector, before] = [spec['nodeSelector'], at(old, 'spec.nodeSelector')];
  const isSubset = Object.entries((before ?? {}) as Fields).every(([key, value]) => at(selector, key) === value);
  if (!isSubset) {
    const path = 'spec.nodeSelector';
    refuse({ path, type: 'FieldValueInvalid', says: ['selector-only-grows'], value: selector ?? null });
  }
  const affinity = {
    ...((spec['affinity'] ?? {}) as Fields),
    nodeAffinity: at(old, 'spec.affinity.nodeAffinity') ?? null,
  };
  const hasOwn = Object.entries((spec['affinity'] ?? {}) as Fields).some(([field]) => field !== 'nodeAffinity');
  return { ...spec, nodeSelector: before ?? null, affinity: hasOwn ? { ...affinity, written: true } : affinity };
}

/** Source: `ValidatePodUpdate`, same file. */
const fewFieldsChange: UpdateRule = (now, old, refuse) => {
  for (const list of ['containers', 'initContainers']) {
    if (listAt(now, `spec.${list}`).length === listAt(old, `spec.${list}`).length) continue;
    return refuse({ path: `spec.${list}`, type: 'FieldValueForbidden', says: ['containers-stay'] });
  }
  if (!deadlineOnlyNears(now, old, refuse)) return;
  tolerationsOnlyGrow(now, old, refuse);
  gatesOnlyGo(now, old, refuse);
  const isGated = listAt(old, 'spec.schedulingGates').length > 0;
  const spec = isGated ? gatedSpec(munged(now, old), old, refuse) : munged(now, old);
  if (!same(spec, at(old, 'spec'))) refuse({ path: 'spec', type: 'FieldValueForbidden', says: ['pod-is-immutable'] });
};

export const pod: readonly UpdateRule[] = [fewFieldsChange];
