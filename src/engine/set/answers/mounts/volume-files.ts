import type { ResourceId } from '../../../finding.ts';
import { get, itemsOf, numberOf, stringOf, type Value } from '../../../yaml/value.ts';
import { find, type Members } from '../../members.ts';
import { keysOf } from '../data-of.ts';

/** Where the text of a file comes from. */
export type FileOrigin =
  | { readonly is: 'key'; readonly of: Omit<ResourceId, 'version'>; readonly key: string }
  /** A field of the Pod, or an amount of a container's resources. */
  | { readonly is: 'field' | 'amount'; readonly path: string }
  /** A token for the Pod's account: for the server itself where no audience is named. */
  | { readonly is: 'token'; readonly audience: string; readonly expirationSeconds: number }
  | { readonly is: 'trust-bundle'; readonly name: string }
  | { readonly is: 'certificate'; readonly signer: string };

/** A file of a volume, by its path within it. */
export type VolumeFile = {
  readonly path: string;
  readonly origin: FileOrigin;
  /** Its mode, as a number: 420 is 0644. */
  readonly mode: number;
  /** The object, or the key in it, is not there. Where that is not optional, the Pod does not start. */
  readonly missing?: 'object' | 'key';
  readonly optional: boolean;
  /** The file of an earlier source that this one takes the place of. */
  readonly replaces?: FileOrigin;
};

/** What the server fills in where no mode is written. */
const defaultMode = 0o644;
/** Source: the defaults of `ServiceAccountTokenProjection`. */
const defaultExpiration = 3600;

/**
 * The files of a volume that the kubelet writes; nothing for volumes whose content is not in the manifests.
 * Source: `MakePayload` in pkg/volume/configmap and pkg/volume/secret, `collectData` in pkg/volume/projected.
 */
export function filesOf(
  type: string,
  source: Value | undefined,
  namespace: string,
  known: Known,
): { readonly files?: readonly VolumeFile[] } {
  if (type === 'emptyDir') return { files: [] };
  const write = writers[type];
  if (type !== 'projected') return write ? { files: write(source, modeOf(source), namespace, known) } : {};
  const mode = modeOf(source);
  const files = new Map<string, VolumeFile>();
  for (const each of itemsOf(get(source, 'sources'))) {
    for (const [name, value] of each.kind === 'map' ? [...each.entries] : []) {
      for (const file of writers[name]?.(value.value, mode, namespace, known) ?? []) {
        const before = files.get(file.path);
        // The later source writes over the earlier one.
        files.set(file.path, before ? { ...file, replaces: before.origin } : file);
      }
    }
  }
  return { files: [...files.values()] };
}

type Writer = (source: Value | undefined, mode: number, namespace: string, known: Known) => readonly VolumeFile[];

/** The objects of the files, and those that the reader says are there. */
type Known = { readonly members: Members; readonly exists: (id: Omit<ResourceId, 'version'>) => boolean };

const modeOf = (source: Value | undefined): number => numberOf(get(source, 'defaultMode')) ?? defaultMode;
const isTrue = (value: Value | undefined): boolean => value?.kind === 'bool' && value.value;
const textOf = (holder: Value | undefined, field: string): string => stringOf(get(holder, field)) ?? '';

const keyed =
  (kind: string, ...nameFields: readonly string[]): Writer =>
  (source, mode, namespace, { members, exists }) => {
    const name = nameFields.map((field) => textOf(source, field)).find((text) => text !== '') ?? '';
    const of = { group: '', kind, namespace, name };
    const object = find(members, of);
    const optional = isTrue(get(source, 'optional'));
    const items = itemsOf(get(source, 'items'));
    const keys = object ? keysOf(object) : [];
    // Without items every key is a file; of an object that is not there nobody knows the keys.
    if (items.length === 0) {
      return keys.map((key) => ({ path: key, origin: { is: 'key', of, key }, mode, optional }));
    }
    return items.flatMap((item): readonly VolumeFile[] => {
      const key = textOf(item, 'key');
      const isThere = keys.includes(key);
      if (!isThere && optional) return [];
      const missing = isThere || (!object && exists(of)) ? undefined : object ? ('key' as const) : ('object' as const);
      const own = numberOf(get(item, 'mode')) ?? mode;
      const origin = { is: 'key', of, key } as const;
      return [{ path: textOf(item, 'path'), origin, mode: own, optional, ...(missing && { missing }) }];
    });
  };

const sure = { optional: false } as const;

/** By the field of a volume, or of a source of a projected one. */
const writers: Readonly<Record<string, Writer>> = {
  configMap: keyed('ConfigMap', 'name'),
  secret: keyed('Secret', 'secretName', 'name'),
  downwardAPI: (source, mode) =>
    itemsOf(get(source, 'items')).map((item) => {
      const field = textOf(get(item, 'fieldRef'), 'fieldPath');
      const origin =
        field === ''
          ? ({ is: 'amount', path: textOf(get(item, 'resourceFieldRef'), 'resource') } as const)
          : ({ is: 'field', path: field } as const);
      return { path: textOf(item, 'path'), origin, mode: numberOf(get(item, 'mode')) ?? mode, ...sure };
    }),
  serviceAccountToken: (source, mode) => {
    const expirationSeconds = numberOf(get(source, 'expirationSeconds')) ?? defaultExpiration;
    const origin = { is: 'token', audience: textOf(source, 'audience'), expirationSeconds } as const;
    return [{ path: textOf(source, 'path'), origin, mode, ...sure }];
  },
  clusterTrustBundle: (source, mode) => {
    const origin = { is: 'trust-bundle', name: textOf(source, 'name') || textOf(source, 'signerName') } as const;
    return [{ path: textOf(source, 'path'), origin, mode, optional: isTrue(get(source, 'optional')) }];
  },
  podCertificate: (source, mode) =>
    ['credentialBundlePath', 'keyPath', 'certificateChainPath'].flatMap((field) => {
      const path = textOf(source, field);
      const origin = { is: 'certificate', signer: textOf(source, 'signerName') } as const;
      return path === '' ? [] : [{ path, origin, mode, ...sure }];
    }),
};
