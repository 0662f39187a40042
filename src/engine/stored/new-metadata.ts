import type { Draft } from '../defaults/draft.ts';
import { generatedName } from '../model/job-labels.ts';
import type { ApiTypes } from '../schema/types.generated.ts';

type Metadata = ApiTypes['meta/v1.ObjectMeta'];

/** What is the server's to say: taken off where it was written. */
const ofTheServer = [
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'selfLink',
  'resourceVersion',
  'managedFields',
] as const satisfies readonly (keyof Metadata)[];

/**
 * The metadata of a new object of this namespace; it is empty for a kind of the cluster. Its resource version is known only when it is stored, and left out.
 * Source: `BeforeCreate` in k8s.io/apiserver/pkg/registry/rest/create.go and `FillObjectMetaSystemFields` in meta.go.
 */
export function newMetadata(object: Draft<{ readonly metadata?: Metadata }>, namespace: string): void {
  const metadata = object.inside('metadata');
  for (const field of ofTheServer) metadata.remove(field);
  metadata.set('uid', '<uid>');
  metadata.set('creationTimestamp', '<time>');
  if (namespace === '') metadata.remove('namespace');
  else metadata.ifZero('namespace', namespace);
  const base = metadata.text('generateName');
  if (base !== '') metadata.ifZero('name', generatedName(base, '<generated>'));
}
