import { limits } from '../yaml/limits.ts';
import type { Entry, MapValue, Value } from '../yaml/value.ts';
import { checkScalar, wrongType, type Misfit } from './check-scalar.ts';
import type { Fault } from './fault.ts';
import { lastName, type Step } from './path.ts';
import { suggestField, type Frame } from './suggest-field.ts';
import type { StructType, TypeDescriptor } from './types.ts';

/** More faults than anybody reads: beyond them the rest of the object is not looked at. */
const mostFaults = 1000;

type Walk = {
  readonly faults: Fault[];
  /** The way to the value at hand. */
  readonly steps: Step[];
  readonly frames: Frame[];
  /** Lists and maps that fit their type: a shared alias is looked at once. */
  readonly sound: Map<Value, TypeDescriptor>;
  /** Inside a type that reads its own JSON: there every type error ends the decoding, and unknown fields are dropped. */
  readonly readsItself: boolean;
};

/** Everything in a value that does not fit its type, in the order of the text. `start` is the way to the value. */
export function checkValue(type: TypeDescriptor, value: Value, start: readonly Step[]): Fault[] {
  const walk: Walk = { faults: [], steps: [...start], frames: [], sound: new Map(), readsItself: false };
  check(walk, type, value);
  return walk.faults;
}

function check(walk: Walk, type: TypeDescriptor, value: Value): void {
  if (value.kind === 'null' || type.is === 'any') return;
  switch (type.is) {
    case 'struct':
      if (value.kind === 'map') return inside(walk, type, value, () => checkFields(walk, type.type, value));
      return report(walk, value, wrongType('object', value, 'kept'));
    case 'map':
      if (value.kind === 'map') return inside(walk, type, value, () => checkEntries(walk, type.of, value));
      return report(walk, value, wrongType('map', value, 'kept'));
    case 'list':
      if (value.kind === 'list') return inside(walk, type, value, () => checkItems(walk, type.of, value.items));
      return report(walk, value, wrongType('list', value, 'kept'));
    case 'schema-or':
      return checkSchemaOr(walk, type, value);
    default: {
      const misfit = checkScalar(type.is, value);
      if (misfit) report(walk, value, misfit);
    }
  }
}

/** Looks into a list or map, unless it is known to fit or there is too much to say already. */
function inside(walk: Walk, type: TypeDescriptor, value: Value, look: () => void): void {
  if (walk.sound.get(value) === type || walk.steps.length > limits.nestingDepth || walk.faults.length >= mostFaults)
    return;
  const before = walk.faults.length;
  look();
  if (walk.faults.length === before) walk.sound.set(value, type);
}

function checkFields(walk: Walk, type: StructType, value: MapValue): void {
  walk.frames.push({ type, depth: walk.steps.length });
  for (const entry of value.entries.values()) {
    const field = type.fields.get(entry.key);
    if (field) step(walk, entry.key, field.type, entry.value);
    else if (!walk.readsItself) reportUnknown(walk, type, value, entry);
  }
  walk.frames.pop();
}

function checkEntries(walk: Walk, type: TypeDescriptor, value: MapValue): void {
  for (const entry of value.entries.values()) step(walk, { key: entry.key }, type, entry.value);
}

function checkItems(walk: Walk, type: TypeDescriptor, items: readonly Value[]): void {
  items.forEach((item, index) => step(walk, index, type, item));
}

function step(walk: Walk, to: Step, type: TypeDescriptor, value: Value): void {
  walk.steps.push(to);
  check(walk, type, value);
  walk.steps.pop();
}

/** Source: `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1/marshal.go`. */
function checkSchemaOr(walk: Walk, type: Extract<TypeDescriptor, { is: 'schema-or' }>, value: Value): void {
  const itself: Walk = { ...walk, readsItself: true };
  if (value.kind === 'map') return check(itself, { is: 'struct', type: type.type }, value);
  if (type.or === 'boolean' && value.kind !== 'bool') {
    return report(itself, value, wrongType('boolean-or-object', value, 'at-once'));
  }
  if (type.or === 'boolean' || value.kind !== 'list') return;
  checkItems(itself, type.or === 'schemas' ? { is: 'struct', type: type.type } : { is: 'string' }, value.items);
}

function report(walk: Walk, value: Value, misfit: Misfit): void {
  const weight = walk.readsItself ? 'at-once' : misfit.weight;
  const args = { ...misfit.args, field: lastName(walk.steps) };
  // The compiler cannot see that code and arguments of one misfit belong together.
  walk.faults.push({ ...misfit, args, weight, at: value.at, steps: [...walk.steps] } as Fault);
}

function reportUnknown(walk: Walk, type: StructType, map: MapValue, entry: Entry): void {
  const { suggestion, elsewhere, fixes } = suggestField(entry, map, walk.steps, walk.frames);
  const args = { field: entry.key, type: type.name, suggestion, elsewhere };
  walk.faults.push({
    code: 'unknown-field',
    args,
    weight: 'strict',
    at: entry.keyAt,
    steps: [...walk.steps, entry.key],
    fixes,
  });
}
