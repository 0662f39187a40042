import { limits } from '../yaml/limits.ts';
import type { Entry, MapValue, Value } from '../yaml/value.ts';
import { checkScalar, wrongType, type Misfit } from './check-scalar.ts';
import type { Fault } from './fault.ts';
import { lastName, type Step } from './path.ts';
import { suggestField, type Frame } from './suggest-field.ts';
import type { StructType, TypeDescriptor } from './types.ts';

/** More faults than anybody reads: beyond them the rest of the object is not looked at. */
const mostFaults = 1000;

/** From here on what fits its type is remembered: so many lists and maps come out of shared aliases, again and again. */
const remembered = 20_000;

type Collection = Extract<TypeDescriptor, { is: 'struct' | 'map' | 'list' }>;

type Walk = {
  readonly faults: Fault[];
  /** The way to the value at hand. */
  readonly steps: Step[];
  readonly frames: Frame[];
  /** How many lists and maps were looked at, and which of them fit their type. */
  readonly seen: { collections: number; readonly sound: Map<Value, TypeDescriptor> };
  /** Inside a type that reads its own JSON: there every type error ends the decoding, and unknown fields are dropped. */
  readonly readsItself: boolean;
};

/** Everything in a value that does not fit its type, in the order of the text. `start` is the way to the value. */
export function checkValue(type: TypeDescriptor, value: Value, start: readonly Step[]): Fault[] {
  const walk: Walk = {
    faults: [],
    steps: [...start],
    frames: [],
    seen: { collections: 0, sound: new Map() },
    readsItself: false,
  };
  check(walk, type, value);
  return walk.faults;
}

function check(walk: Walk, type: TypeDescriptor, value: Value): void {
  if (value.kind === 'null' || type.is === 'any') return;
  switch (type.is) {
    case 'struct':
    case 'map':
    case 'list':
      return checkCollection(walk, type, value);
    case 'schema-or':
      return checkSchemaOr(walk, type, value);
    default: {
      const misfit = checkScalar(type.is, value);
      if (misfit) report(walk, value, misfit);
    }
  }
}

function checkCollection(walk: Walk, type: Collection, value: Value): void {
  if (value.kind !== (type.is === 'list' ? 'list' : 'map')) {
    return report(walk, value, wrongType(type.is === 'struct' ? 'object' : type.is, value, 'kept'));
  }
  if (walk.steps.length > limits.nestingDepth || walk.faults.length >= mostFaults) return;
  const isMany = walk.seen.collections++ > remembered;
  if (isMany && walk.seen.sound.get(value) === type) return;
  const before = walk.faults.length;
  if (type.is === 'struct' && value.kind === 'map') checkFields(walk, type.type, value);
  else if (type.is === 'map' && value.kind === 'map') checkEntries(walk, type.of, value);
  else if (type.is === 'list' && value.kind === 'list') checkItems(walk, type.of, value.items);
  if (isMany && walk.faults.length === before) walk.seen.sound.set(value, type);
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
  for (let index = 0; index < items.length; index++) step(walk, index, type, items[index]!);
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
  if (walk.faults.length >= mostFaults) return;
  const weight = walk.readsItself ? 'at-once' : misfit.weight;
  const args = { ...misfit.args, field: lastName(walk.steps) };
  // The compiler cannot see that code and arguments of one misfit belong together.
  walk.faults.push({ ...misfit, args, weight, at: value.at, steps: [...walk.steps] } as Fault);
}

function reportUnknown(walk: Walk, type: StructType, map: MapValue, entry: Entry): void {
  if (walk.faults.length >= mostFaults) return;
  const { suggestion, elsewhere, fixes } = suggestField(entry, map, walk.steps, walk.frames);
  const args = { field: entry.key, type: type.name, suggestion, elsewhere };
  walk.faults.push({
    code: 'unknown-field',
    args,
    weight: 'strict',
    at: entry.keyAt,
    steps: [...walk.steps, entry.key],
    fixes,
    owner: type.id,
  });
}
