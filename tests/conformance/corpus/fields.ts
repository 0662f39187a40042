import type { StructType, TypeDescriptor } from '../../../src/engine/schema/types.ts';
import { kindOf, type Base } from './base.ts';
import { leftOut, serverOwned } from './left-out.ts';
import { isNamespaced, placesOf, structOf, typeOfKind } from './typed.ts';

/** How much of a kind's schema the bases use. A field is written as type and name: `core/v1.Probe.grpc`. */
export type FieldUse = {
  readonly kind: string;
  readonly fields: number;
  readonly used: number;
  /** The unused fields, with the reason where there is one. */
  readonly unused: readonly { readonly field: string; readonly reason: string | undefined }[];
};

/** Counts the fields of a kind's schema, all types below it included, and those that its bases use. What the server alone writes does not count. */
export function fieldUse(kind: string, bases: readonly Base[]): FieldUse {
  const used = new Set<string>();
  for (const base of bases.filter((each) => kindOf(each) === kind)) {
    for (const { owner, field, within } of placesOf(base.object)) {
      if (within === 'struct' && owner && field) used.add(`${owner.id}.${field.name}`);
    }
  }
  const [apiVersion = '', name = ''] = kind.split(' ');
  const ofCluster = !isNamespaced(apiVersion, name);
  const all = fieldsBelow(typeOfKind(apiVersion, name)).filter(
    (field) => !(ofCluster && field === 'meta/v1.ObjectMeta.namespace'),
  );
  const unused = all.filter((field) => !used.has(field)).map((field) => ({ field, reason: reasonOf(field) }));
  return { kind, fields: all.length, used: all.length - unused.length, unused };
}

/** The fields of a type and of all types below it, each once. What stands below a field that is left out does not count. */
function fieldsBelow(root: StructType): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const visit = (type: TypeDescriptor): void => {
    if (type.is === 'list' || type.is === 'map') visit(type.of);
    const struct = structOf(type);
    if (!struct || seen.has(struct.id)) return;
    seen.add(struct.id);
    for (const field of struct.fields.values()) {
      const name = `${struct.id}.${field.name}`;
      if (serverOwned.some((form) => form.test(name))) continue;
      found.push(name);
      if (reasonOf(name) === undefined) visit(field.type);
    }
  };
  visit({ is: 'struct', type: root });
  return found;
}

function reasonOf(field: string): string | undefined {
  return leftOut.find(([form]) => form.test(field))?.[1];
}
