import type { Value } from '../../yaml/value.ts';
import { get, stringOf } from '../../yaml/value.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import type { Member } from '../members.ts';
import { join } from '../walk.ts';

/** The annotations that make a class the default one. Of PriorityClasses the server allows only one. */
const annotations = {
  'networking.k8s.io/IngressClass': ['ingressclass.kubernetes.io/is-default-class'],
  'storage.k8s.io/StorageClass': [
    'storageclass.kubernetes.io/is-default-class',
    'storageclass.beta.kubernetes.io/is-default-class',
  ],
} as const;

/**
 * Two classes that are both the default: the one that was created last counts, and of two of one second the first by name.
 * Source: `getDefaultClass` in plugin/pkg/admission/network/defaultingressclass, `GetDefaultClass` in
 * pkg/volume/util/storageclass.go.
 */
export const severalDefaults: SetCheck = ({ members, assumed: { cluster } }) => {
  const standing = {
    'networking.k8s.io/IngressClass': cluster?.ingressClasses ?? [],
    'storage.k8s.io/StorageClass': cluster?.storageClasses ?? [],
  };
  return (['networking.k8s.io/IngressClass', 'storage.k8s.io/StorageClass'] as const).flatMap((kind) => {
    const classes = members.ofKind(kind).all;
    const defaults = classes.flatMap((each) => defaultOf(each, annotations[kind]));
    // A class of the files takes the place of one with its name.
    const own = new Set(classes.map(({ resource }) => resource.id.name));
    const there = standing[kind].find(({ name, isDefault }) => isDefault && !own.has(name));
    const [first] = defaults;
    return defaults.flatMap((each) => {
      if (!first || (each === first && !there)) return [];
      const isOfCluster = each === first;
      return setFinding(each.member, {
        code: 'several-defaults',
        args: {
          kind: each.member.resource.id.kind,
          name: each.member.resource.id.name,
          first: isOfCluster ? there!.name : first.member.resource.id.name,
        },
        severity: 'warning',
        certainty: 'probably-not-meant',
        ...(isOfCluster && cluster && { assumes: cluster.name }),
        at: each.value.at,
        path: each.path,
        related: isOfCluster ? [] : [{ role: 'first-definition', at: first.value.at, in: first.member }],
        fixes: [{ id: 'replace-with', text: '"false"' }],
      });
    });
  });
};

type Default = { readonly member: Member; readonly value: Value; readonly path: string };

function defaultOf(member: Member, names: readonly string[]): Default | [] {
  const map = get(get(member.resource.root, 'metadata'), 'annotations');
  const name = names.find((each) => stringOf(get(map, each)) === 'true');
  return name === undefined ? [] : { member, value: get(map, name)!, path: join('metadata.annotations', name) };
}
