import { get, itemsOf, stringOf, type Value } from '../../yaml/value.ts';
import { setFinding, type SetCheck, type SetFacts } from '../finding.ts';
import { counts, find, homeOf, type Member } from '../members.ts';
import { join } from '../walk.ts';

const sources = {
  configMap: { kind: 'ConfigMap', nameField: 'name' },
  secret: { kind: 'Secret', nameField: 'secretName' },
  projected: { kind: '', nameField: '' },
  downwardAPI: { kind: '', nameField: '' },
} as const;

type Source = { readonly kind: 'ConfigMap' | 'Secret' | ''; readonly name: string };

/**
 * One file of a volume whose content may change, mounted by `subPath`: the container sees it as it was when it started.
 * Source: "Mounted ConfigMaps are updated automatically" in kubernetes.io/docs/concepts/configuration/configmap.
 */
export const mountNeverUpdates: SetCheck = ({ members }) =>
  members.all.flatMap((member) => {
    // The Pods of a Job end before it matters.
    if (!member.pods || member.resource.id.group === 'batch' || !counts(members, member)) return [];
    const { spec, path } = member.pods;
    const volumes = sourcesIn(spec);
    if (volumes.size === 0) return [];
    return itemsOf(get(spec, 'containers')).flatMap((container, index) =>
      itemsOf(get(container, 'volumeMounts')).flatMap((mount, mountIndex) => {
        const field = (['subPath', 'subPathExpr'] as const).find((each) => stringOf(get(mount, each)));
        const volume = stringOf(get(mount, 'name')) ?? '';
        const source = volumes.get(volume);
        if (!field || !source || isImmutable(source, member, members)) return [];
        return setFinding(member, {
          code: 'mount-never-updates',
          args: {
            container: stringOf(get(container, 'name')) ?? '',
            volume,
            object: source.kind && `${source.kind}/${source.name}`,
          },
          severity: 'hint',
          certainty: 'probably-not-meant',
          at: get(mount, field)!.at,
          path: `${join(path, 'spec')}.containers[${index}].volumeMounts[${mountIndex}].${field}`,
        });
      }),
    );
  });

/** The volumes whose files the node keeps up to date, by name. */
function sourcesIn(spec: Value | undefined): ReadonlyMap<string, Source> {
  const found = new Map<string, Source>();
  for (const volume of itemsOf(get(spec, 'volumes'))) {
    for (const [field, { kind, nameField }] of Object.entries(sources)) {
      const holder = get(volume, field);
      const name = stringOf(get(holder, nameField)) ?? '';
      if (holder) found.set(stringOf(get(volume, 'name')) ?? '', { kind, name });
    }
  }
  return found;
}

function isImmutable({ kind, name }: Source, from: Member, members: SetFacts['members']): boolean {
  const target = kind && find(members, { group: '', kind, namespace: homeOf(from), name });
  const immutable = target ? get(target.resource.root, 'immutable') : undefined;
  return immutable?.kind === 'bool' && immutable.value;
}
