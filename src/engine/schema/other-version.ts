import type { SchemaArgs } from './codes.ts';
import { schemaOf, versionsWithField, versionsWithKind } from './lookup.ts';
import { renamedField } from './renamed-fields.ts';
import type { TypeId } from './types.ts';
import { kubernetesVersions, type KubernetesVersion } from './versions.ts';

/** What other versions say of a field that this one does not know; `undefined` where none knows it. */
export function fieldElsewhere(
  type: TypeId,
  field: string,
  version: KubernetesVersion,
): { readonly args: SchemaArgs['field-of-other-version']; readonly sameValue: boolean } | undefined {
  const named = { field, type: type.slice(type.lastIndexOf('.') + 1), version };
  const age = ageOf(versionsWithField(type, field), version);
  if (age) return { args: { ...named, ...age, instead: '' }, sameValue: false };
  const now = renamedField(type, field);
  if (!now) return undefined;
  return { args: { ...named, fault: 'renamed', release: '', instead: now.instead }, sameValue: now.sameValue };
}

/** The same of a kind. `instead` is the apiVersion in which this version serves a kind of that name. */
export function kindElsewhere(
  apiVersion: string,
  kind: string,
  version: KubernetesVersion,
): Pick<SchemaArgs['kind-of-other-version'], 'fault' | 'release' | 'version' | 'instead'> | undefined {
  const age = ageOf(versionsWithKind(apiVersion, kind), version);
  return (
    age && { ...age, version, instead: schemaOf(version).kinds.find((row) => row.kind === kind)?.apiVersion ?? '' }
  );
}

/** `newer` with the release that brought it, or `removed` with the first release without it. */
function ageOf(
  having: readonly KubernetesVersion[],
  version: KubernetesVersion,
): { readonly fault: 'newer' | 'removed'; readonly release: string } | undefined {
  const place = kubernetesVersions.indexOf(version);
  const last = having.findLast((each) => kubernetesVersions.indexOf(each) < place);
  if (last) return { fault: 'removed', release: kubernetesVersions[kubernetesVersions.indexOf(last) + 1] ?? version };
  return having[0] && { fault: 'newer', release: having[0] };
}
