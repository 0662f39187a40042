import { readDocument } from '../../../src/engine/yaml/read.ts';
import { get, type Value } from '../../../src/engine/yaml/value.ts';

/** A value written as YAML, as `{app: web}`. */
export function valueOf(yaml: string): Value {
  return get(readDocument(`value: ${yaml}\n`).value, 'value')!;
}
