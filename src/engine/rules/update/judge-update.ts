import type { KindRow } from '../../schema/types.ts';
import type { KubernetesVersion } from '../../schema/versions.ts';
import type { Json } from '../../yaml/to-json.ts';
import { kindUpdate } from './kinds.ts';
import type { UpdateCause } from './update-rule.ts';

/**
 * What the server refuses because of what the object was: fields that stay as they were made.
 * What it would refuse of a new object as well is the affair of `validate`.
 * @param old the object in the cluster, with its defaults and what admission added
 * @param now what it is to become, in the same form
 */
export function judgeUpdate(
  old: Json,
  now: Json,
  { apiVersion, kind }: Pick<KindRow, 'apiVersion' | 'kind'>,
  kubernetes: KubernetesVersion,
): readonly UpdateCause[] {
  const causes: UpdateCause[] = [];
  for (const rule of kindUpdate(apiVersion, kind).rules) rule(now, old, (cause) => causes.push(cause), kubernetes);
  return causes;
}
