import type { Exists } from '../../cluster/assumed.ts';
import type { ResourceId } from '../../finding.ts';
import { expandVariables } from '../../model/expand-variables.ts';
import { get, itemsOf, stringOf, type Value } from '../../yaml/value.ts';
import { counts, type Members, type MemberWithPods } from '../members.ts';
import { environments, type ContainerEnvironment } from './environment.ts';
import { tokenPath, tokenVolume } from './mounts/account-token.ts';
import { volumesOf, type Volume } from './mounts/volume.ts';
import type { FileOrigin, VolumeFile } from './mounts/volume-files.ts';

export type { FileOrigin };

/** A file as the container finds it. */
export type MountedFile = VolumeFile & {
  /** The path of a mount that lies over it, so that it cannot be seen. */
  readonly hiddenBy?: string;
};

/** What a container finds at one place of its file system. */
export type Mount = {
  readonly path: string;
  readonly volume: string;
  /** The field of the volume that says where it comes from, such as `emptyDir`. */
  readonly type: string;
  readonly object?: Omit<ResourceId, 'version'>;
  /** The object is not among the files, and the Pod does not start without it. */
  readonly objectMissing: boolean;
  /** Objects behind it that are in the cluster and in no file: what they hold is not known. */
  readonly unknownObjects: readonly Omit<ResourceId, 'version'>[];
  /** The object need not be there; where it is missing, the place is empty. */
  readonly optional: boolean;
  /** The part of the volume that is mounted; `{ unknown }` where a variable in it is known only to the running Pod. */
  readonly subPath?: string | { readonly unknown: string };
  /** The volume has nothing at `subPath`, so an empty directory is made there. */
  readonly subPathMissing: boolean;
  readonly readOnly: boolean;
  /** Whether a change of the object reaches the running container. Through a `subPath` none does. */
  readonly follows: boolean;
  /** The server added it. */
  readonly byDefault: boolean;
  /** The files, as far as manifests say them, by their path in the container. Of thousands only the first are listed. */
  readonly files?: readonly MountedFile[];
  /** The paths of other mounts that lie over this one, or over a part of it. */
  readonly coveredBy: readonly string[];
};

export type ContainerMounts = {
  readonly workload: ResourceId;
  readonly container: string;
  readonly init: boolean;
  readonly mounts: readonly Mount[];
};

/** Thousands of keys mounted at thousands of places are more than anybody reads, or a memory holds. */
const mostFiles = 50_000;

type Effort = { files: number };

/**
 * What each container finds mounted, with where each file comes from. What the image has at these places is hidden.
 * Sources: `makeMounts` in pkg/kubelet/kubelet_pods.go, and kubernetes.io/docs/concepts/storage/volumes. Container runtimes
 * mount outer places before inner ones.
 * @param exists whether an object is there that no file brings
 */
export function mounts(members: Members, exists: Exists = () => false): readonly ContainerMounts[] {
  let environment: readonly ContainerEnvironment[] | undefined;
  const effort: Effort = { files: mostFiles };
  return members.all.flatMap((member) => {
    if (!counts(members, member) || member.pods === undefined) return [];
    const workload = member as MemberWithPods;
    const volumes = volumesOf(workload, members, exists);
    const token = tokenVolume(workload, members);
    return (['initContainers', 'containers'] as const).flatMap((list) =>
      itemsOf(get(workload.pods.spec, list)).map((container) => {
        const name = stringOf(get(container, 'name')) ?? '';
        const known = (variable: string): string | undefined => {
          environment ??= environments(members, exists);
          const own = environment.find((each) => each.workload === workload.resource.id && each.container === name);
          const value = own?.variables.find((each) => each.name === variable)?.value;
          return value && 'text' in value ? value.text : undefined;
        };
        const base = { workload: workload.resource.id, container: name, init: list === 'initContainers' };
        return { ...base, mounts: layered(mountsOf(container, volumes, token, known, effort)) };
      }),
    );
  });
}

type Placed = Omit<Mount, 'coveredBy'>;

function mountsOf(
  container: Value,
  volumes: ReadonlyMap<string, Volume>,
  token: Volume | undefined,
  known: (variable: string) => string | undefined,
  effort: Effort,
): readonly Placed[] {
  const written = itemsOf(get(container, 'volumeMounts')).map((mount): Placed => {
    const name = stringOf(get(mount, 'name')) ?? '';
    const readOnly = get(mount, 'readOnly');
    const wish = readOnly?.kind === 'bool' && readOnly.value;
    const nothing: Volume = {
      name,
      type: '',
      optional: false,
      objectMissing: false,
      unknownObjects: [],
      readOnly: false,
    };
    const path = stringOf(get(mount, 'mountPath')) ?? '';
    return placed(volumes.get(name) ?? nothing, path, wish, subPathOf(mount, known), effort);
  });
  // Whoever mounts something at its place does without the token.
  if (!token || written.some(({ path }) => path === tokenPath)) return written;
  return [...written, { ...placed(token, tokenPath, true, undefined, effort), byDefault: true }];
}

function subPathOf(mount: Value, known: (variable: string) => string | undefined): Mount['subPath'] {
  const expression = stringOf(get(mount, 'subPathExpr')) ?? '';
  if (expression === '') return stringOf(get(mount, 'subPath')) || undefined;
  let isKnown = true;
  const text = expandVariables(expression, (name) => {
    const value = known(name);
    isKnown &&= value !== undefined;
    return value;
  });
  return isKnown ? text : { unknown: expression };
}

function placed(volume: Volume, written: string, wish: boolean, subPath: Mount['subPath'], effort: Effort): Placed {
  const path = written.startsWith('/') ? written : `/${written}`;
  const inside = typeof subPath === 'string' ? trimmed(subPath) : '';
  effort.files -= volume.files?.length ?? 0;
  const isListed = typeof subPath !== 'object' && effort.files >= 0;
  const files = isListed ? filesAt(volume.files, path, inside) : undefined;
  const isWritten = volume.type !== 'emptyDir' && volume.files !== undefined;
  return {
    path,
    volume: volume.name,
    type: volume.type,
    ...(volume.object && { object: volume.object }),
    objectMissing: volume.objectMissing,
    unknownObjects: volume.unknownObjects,
    optional: volume.optional,
    ...(subPath !== undefined && { subPath }),
    subPathMissing: isWritten && inside !== '' && files?.length === 0 && volume.unknownObjects.length === 0,
    readOnly: wish || volume.readOnly,
    follows: isWritten && subPath === undefined,
    byDefault: false,
    ...(files && { files }),
  };
}

const trimmed = (path: string): string => path.replace(/^(?:\.\/)+|\/+$/g, '');

/** The files of a volume, or of a part of it, below the path of a mount. */
function filesAt(files: readonly VolumeFile[] | undefined, path: string, inside: string): MountedFile[] | undefined {
  const base = path.replace(/\/+$/, '');
  return files?.flatMap((file) => {
    if (inside === '') return { ...file, path: `${base}/${file.path}` };
    if (file.path === inside) return { ...file, path: base };
    return file.path.startsWith(`${inside}/`) ? { ...file, path: base + file.path.slice(inside.length) } : [];
  });
}

/** Which mounts lie over which: inner ones over outer ones, and of two at one place the later. */
function layered(all: readonly Placed[]): readonly Mount[] {
  const bases = all.map(({ path }) => path.replace(/\/+$/, ''));
  return all.map((mount, index) => {
    const over = bases.flatMap((base, other) => {
      const isOver = base === bases[index] ? other > index : base.startsWith(`${bases[index]}/`);
      return isOver ? { base, path: all[other]!.path } : [];
    });
    const files = mount.files?.map((file): MountedFile => {
      const hiding = over.find(({ base }) => file.path === base || file.path.startsWith(`${base}/`));
      return hiding ? { ...file, hiddenBy: hiding.path } : file;
    });
    return { ...mount, ...(files && { files }), coveredBy: over.map(({ path }) => path) };
  });
}
