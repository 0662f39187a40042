import type { Analysis, Json } from '../../engine/analysis.ts';
import type { Conditions, Held } from './condition.ts';
import { member, resourcesOf } from './objects.ts';
import { podOf } from './pod-of.ts';

type Mount = { readonly container: number; readonly path: string; readonly place: string };

/** See `Conditions['shared-volume']`. */
export function sharedVolume({ workload, paths }: Conditions['shared-volume'], analysis: Analysis): Held {
  const [first, second] = paths;
  const isShared = resourcesOf(analysis)
    .filter(({ id }) => id.name === workload)
    .some((resource) => {
      const mounts = mountsIn(member(podOf(resource), 'spec'));
      const others = mounts.filter(({ path }) => path === second);
      return mounts.some(
        (one) =>
          one.path === first && others.some((each) => each.container !== one.container && each.place === one.place),
      );
    });
  return isShared ? { met: true } : { met: false, why: { absent: `${first}, ${second}` } };
}

/** What the containers mount that run at the same time: an init container does so only if it is restarted always. */
function mountsIn(spec: Json | undefined): Mount[] {
  const sidecars = listOf(member(spec, 'initContainers')).filter((each) => member(each, 'restartPolicy') === 'Always');
  return [...listOf(member(spec, 'containers')), ...sidecars].flatMap((each, container) =>
    listOf(member(each, 'volumeMounts')).map((mount) => ({
      container,
      path: textOf(member(mount, 'mountPath')).replace(/(?<=.)\/+$/, ''),
      // A part of a volume is another place than the whole.
      place: `${textOf(member(mount, 'name'))}/${textOf(member(mount, 'subPath'))}`,
    })),
  );
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
