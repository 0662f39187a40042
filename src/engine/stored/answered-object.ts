import { withField } from '../admission/admitted.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import type { ExactJson } from '../yaml/to-json.ts';
import { get, type MapValue, type Value } from '../yaml/value.ts';
import { storedObject } from './stored-object.ts';

/**
 * The object with which the server answers a create, in normal form (`tests/conformance/normal-form.md`): what is new each
 * time is left out or has a name in angle brackets, and keys are sorted.
 * @param admitted an accepted object with its defaults and what admission added
 * @param namespace where it is made; empty for a kind of the cluster
 */
export function answeredObject(admitted: MapValue, namespace: string, kubernetes: KubernetesVersion): ExactJson {
  return normal(withoutIdentity(storedObject(admitted, namespace, kubernetes)));
}

function withoutIdentity(object: MapValue): MapValue {
  const metadata = get(object, 'metadata');
  if (metadata?.kind !== 'map') return object;
  const entries = [...metadata.entries].filter(([key]) => key !== 'uid' && key !== 'creationTimestamp');
  return withField(object, 'metadata', { ...metadata, entries: new Map(entries) });
}

function normal(value: Value): ExactJson {
  switch (value.kind) {
    case 'null':
      return null;
    case 'list':
      return value.items.map(normal);
    case 'map': {
      const entries = [...value.entries].sort(([a], [b]) => (a < b ? -1 : 1));
      return Object.fromEntries(entries.map(([key, entry]) => [key, normal(entry.value)]));
    }
    default:
      return value.value;
  }
}
