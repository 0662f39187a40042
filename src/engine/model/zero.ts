import type { Value } from '../yaml/value.ts';

/** Go's zero, as a plain field has it: nothing, `""`, `0`, `false`, or a list without items. */
export function isZeroValue(value: Value | undefined): boolean {
  switch (value?.kind) {
    case undefined:
    case 'null':
      return true;
    case 'string':
      return value.value === '';
    case 'int':
    case 'float':
      return Number(value.value) === 0;
    case 'bool':
      return !value.value;
    case 'list':
      return value.items.length === 0;
    case 'map':
      return false;
  }
}
