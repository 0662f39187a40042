import { kinds as kindLines, types as typeLines } from './table.generated.ts';
import { entriesOf, readField, readKind, readMask, readType } from './table.ts';
import type { Field, KindRow, StructType, TypeDescriptor, TypeId } from './types.ts';
import { kubernetesVersions, type KubernetesVersion } from './versions.ts';

/** The API of one Kubernetes version. A type is read from the table when it is first asked for. */
export type Schema = {
  readonly version: KubernetesVersion;
  readonly kinds: readonly KindRow[];
  /** The kind, or `undefined`: then the group may be unknown, see `groups`. */
  kindOf(apiVersion: string, kind: string): KindRow | undefined;
  /** The API groups that this version serves; the core group is the empty string. */
  readonly groups: ReadonlySet<string>;
  /** The struct of an id; `undefined` where this version does not have it. */
  typeOf(id: TypeId): StructType | undefined;
};

const schemas = new Map<KubernetesVersion, Schema>();

/** The schema of a version; asking again gives the same one. */
export function schemaOf(version: KubernetesVersion): Schema {
  const known = schemas.get(version);
  if (known) return known;
  const schema = buildSchema(version);
  schemas.set(version, schema);
  return schema;
}

/** The kind of an apiVersion such as `apps/v1`, as this version of Kubernetes serves it. */
export function kindOf(apiVersion: string, kind: string, version: KubernetesVersion): KindRow | undefined {
  return schemaOf(version).kindOf(apiVersion, kind);
}

/** The fields of a type such as `core/v1.Container` in this version of Kubernetes. */
export function typeOf(id: TypeId, version: KubernetesVersion): StructType | undefined {
  return schemaOf(version).typeOf(id);
}

/** The versions whose type `id` has a field of this name, whatever its form; empty where none has. */
export function versionsWithField(id: TypeId, field: string): KubernetesVersion[] {
  return kubernetesVersions.filter((version) => typeOf(id, version)?.fields.has(field));
}

/** The versions that serve a kind; empty where none does. */
export function versionsWithKind(apiVersion: string, kind: string): KubernetesVersion[] {
  return kubernetesVersions.filter((version) => kindOf(apiVersion, kind, version));
}

function buildSchema(version: KubernetesVersion): Schema {
  const bit = 1 << kubernetesVersions.indexOf(version);
  const kinds = entriesOf(linesOf(kindLines), bit).map(readKind);
  const byName = new Map(kinds.map((row) => [`${row.apiVersion} ${row.kind}`, row]));
  const structs = new Map<string, StructType>();
  const descriptors = new Map<string, TypeDescriptor>();

  const structOf = (id: string): StructType | undefined => {
    const known = structs.get(id);
    if (known) return known;
    const line = typesById().get(id);
    if (!line || (line.mask !== undefined && (line.mask & bit) === 0)) return undefined;
    const struct = lazyStruct(id as TypeId, () => entriesOf(line.fields, bit), describe);
    structs.set(id, struct);
    return struct;
  };
  const describe = (code: string): TypeDescriptor => {
    const known = descriptors.get(code);
    if (known) return known;
    const descriptor = readType(code, structOf, describe);
    descriptors.set(code, descriptor);
    return descriptor;
  };

  return {
    version,
    kinds,
    kindOf: (apiVersion, kind) => byName.get(`${apiVersion} ${kind}`),
    groups: new Set(kinds.map((row) => row.group)),
    typeOf: structOf,
  };
}

/** A struct that reads its fields when they are first wanted: types may contain themselves. */
function lazyStruct(id: TypeId, entries: () => string[], describe: (code: string) => TypeDescriptor): StructType {
  let fields: ReadonlyMap<string, Field> | undefined;
  return {
    id,
    name: id.slice(id.lastIndexOf('.') + 1),
    get fields() {
      fields ??= new Map(
        entries().map((entry) => {
          const field = readField(id, entry, describe);
          return [field.name, field];
        }),
      );
      return fields;
    },
  };
}

type TypeLine = { readonly mask: number | undefined; readonly fields: readonly string[] };
let typeIndex: Map<string, TypeLine> | undefined;

function typesById(): Map<string, TypeLine> {
  typeIndex ??= new Map(
    linesOf(typeLines).map((line) => {
      const [head = '', ...fields] = line.split('\t');
      const { text, mask } = readMask(head);
      return [text, { mask, fields }];
    }),
  );
  return typeIndex;
}

function linesOf(table: string): string[] {
  return table.split('\n').filter((line) => line !== '');
}
