import { get, stringOf } from '../../yaml/value.ts';
import type { Member } from '../members.ts';
import type { Resolve } from './context.ts';
import { perSet } from './per-set.ts';

/** The definition in the input that a custom resource's kind comes from. */
export const definitionOf: Resolve = (row, _, { from, members }) => {
  const definitions = definitionsByKind(members);
  if (definitions.size === 0) return [];
  const { id, root } = from.resource;
  const target = definitions.get(`${id.group}/${id.kind}`);
  const at = get(root, 'kind')?.at ?? from.resource.nameAt;
  return target ? [{ by: 'many', row, from, at, path: 'kind', targets: [target], isCut: false }] : [];
};

const definitionsByKind = perSet((members): ReadonlyMap<string, Member> => {
  const definitions = members.ofKind('apiextensions.k8s.io/CustomResourceDefinition').all;
  return new Map(
    definitions.map((each) => {
      const spec = get(each.resource.root, 'spec');
      const kind = stringOf(get(get(spec, 'names'), 'kind')) ?? '';
      return [`${stringOf(get(spec, 'group')) ?? ''}/${kind}`, each];
    }),
  );
});
