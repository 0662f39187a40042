import { schemaOf } from '../../../src/engine/schema/lookup.ts';
import type { Field, KindRow, StructType, TypeDescriptor } from '../../../src/engine/schema/types.ts';
import { newestVersion } from '../../../src/engine/schema/versions.ts';
import { oddNames, oddTexts, oddValue, type Json } from '../odd-values.ts';
import type { Random } from '../random.ts';
import { writeYaml } from '../write-yaml.ts';

const schema = schemaOf(newestVersion);
const kinds = schema.kinds.filter(({ creatable }) => creatable);

/** What plain names stand for, so that things refer to each other now and then. */
const names = ['web', 'db', 'conf', 'a', 'b', 'data', 'http', 'app'];

/** An object of any kind with fields of the right type, most of them, and any content. Such reach far into the rules. */
export function typedObject(r: Random, row: KindRow = r.pick(kinds)): Json {
  const type = schema.typeOf(row.type);
  const object = type ? structOf(type, r, 5) : {};
  const metadata =
    typeof object['metadata'] === 'object' && r.chance(0.3) ? object['metadata'] : { name: r.pick(names) };
  return { ...object, apiVersion: row.apiVersion, kind: row.kind, metadata };
}

export function typed(r: Random): string {
  return writeYaml(typedObject(r), r);
}

function valueOf(type: TypeDescriptor, r: Random, depth: number, field?: Field): Json {
  if (r.chance(0.03)) return oddValue(r);
  if (field?.enum && r.chance(0.8)) return r.pick(field.enum);
  switch (type.is) {
    case 'struct':
      return structOf(type.type, r, depth);
    case 'list':
      return Array.from({ length: r.times(4) }, () => valueOf(type.of, r, depth - 1));
    case 'map':
      return Object.fromEntries(
        Array.from({ length: r.times(4) }, (): [string, Json] => [
          r.chance(0.5) ? r.pick(names) : r.pick(oddNames),
          valueOf(type.of, r, depth - 1),
        ]),
      );
    case 'schema-or':
      return depth > 0 ? valueOf({ is: 'struct', type: type.type }, r, depth - 1) : true;
    case 'string':
      return r.chance(0.6) ? r.pick(names) : r.chance(0.5) ? r.pick(oddTexts) : r.pick(oddNames);
    case 'boolean':
      return r.chance(0.5);
    case 'int32':
    case 'int64':
      return r.pick([0, 1, 1, 2, 3, 80, 8080, 443, -1, 100, 65_536, 2 ** 31 - 1, 2 ** 31, 10 ** 15]);
    case 'double':
      return r.pick([0, 0.5, 1, -1, 1e300]);
    case 'int-or-string':
      return r.pick([0, 1, 80, '25%', 'http', '-1', '100%', '']);
    case 'quantity':
      return r.pick(['100m', '1Gi', '1', '0', '-1', '1.5', '1e3', 'x', '64Mi', '3']);
    case 'base64':
      return r.pick(['', 'AA==', 'eA==', 'x', 'YWJj']);
    case 'time':
    case 'micro-time':
      return r.pick(['2026-11-21T00:00:00Z', '2026-11-21T00:00:00.000000Z', 'x', '']);
    default:
      return oddValue(r);
  }
}

/** Some of the fields of a type: fewer where there are many, and only what is needed far down. */
function structOf({ fields }: StructType, r: Random, depth: number): { [key: string]: Json } {
  const object: { [key: string]: Json } = {};
  const share = Math.min(0.9, 5 / fields.size);
  for (const field of fields.values()) {
    const isTaken = field.required ? depth > -3 : depth > 0 && r.chance(share);
    if (isTaken) object[field.name] = valueOf(field.type, r, depth - 1, field);
  }
  return object;
}
