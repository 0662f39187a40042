import { listAt, textAt } from './json.ts';
import type { Place } from './shapes.ts';
import { say, type Pod, type World } from './world.ts';

/** The places that a Pod which has started on a node finds: its containers' own layer, and its volumes. */
export function openPlaces(world: World, pod: Pod, node: string): void {
  const open = (id: string, place: Omit<Place, 'id'>): void => {
    const known = world.places.get(id) ?? { ...place, id };
    world.places.set(id, known);
    if (known.written && known.lost === undefined) return;
    delete known.lost;
    known.written = { step: world.step, by: pod.name };
  };
  open(`container/${pod.uid}`, { kind: 'container', claims: [], pod: pod.name, node });
  for (const volume of listAt(pod.object, 'spec', 'volumes')) {
    const mount = textAt(volume, 'name');
    const path = textAt(volume, 'hostPath', 'path');
    const claim = world.claims.get(textAt(volume, 'persistentVolumeClaim', 'claimName'));
    if (path !== '') open(`directory/${node}${path}`, { kind: 'directory', claims: [], mount, node });
    else if (claim?.volume !== undefined) {
      const place = placeOf(world, claim.volume, node);
      open(place.id, { ...place, claims: [claim.name] });
      const opened = world.places.get(place.id)!;
      if (!opened.claims.includes(claim.name)) opened.claims = [...opened.claims, claim.name];
    } else if (typeof volume === 'object' && volume !== null && 'emptyDir' in volume) {
      open(`empty-dir/${pod.uid}/${mount}`, { kind: 'empty-dir', claims: [], pod: pod.name, mount, node });
    }
  }
}

/** Where the files of a volume lie. A directory of a node is another one on each node. */
function placeOf(world: World, name: string, node: string): Omit<Place, 'claims'> {
  const { source, path, nodes, madeBy } = world.volumes.get(name)!;
  if (source === 'hostPath') return { id: `directory/${node}${path}`, kind: 'directory', volume: name, node };
  const isOnOneNode =
    source === 'local' || world.drivers.some((each) => each.provisioner === madeBy && each.reach === 'node');
  const on = isOnOneNode ? nodes[0] : undefined;
  return { id: `disk/${name}`, kind: 'disk', volume: name, ...(on !== undefined && { node: on }) };
}

/** Loses the file of each place that is meant. */
export function lose(world: World, isMeant: (place: Place) => boolean): void {
  for (const place of world.places.values()) {
    if (!place.written || place.lost !== undefined || !isMeant(place)) continue;
    place.lost = world.step;
    say(world, `lost-${place.kind}`, {
      pod: place.pod ?? '',
      mount: place.mount ?? '',
      volume: place.volume ?? place.mount ?? '',
      node: place.node ?? '',
    });
  }
}
