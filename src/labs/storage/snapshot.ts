import type { Step, StorageEvent } from './shapes.ts';
import type { World } from './world.ts';

/** How the cluster stands, without what only the model needs. */
export function snapshot(world: World, event?: StorageEvent): Step {
  return {
    ...(event && { event }),
    did: [...world.did],
    nodes: world.nodes.map((node) => ({ ...node })),
    classes: [...world.classes.values()].map(({ object: _, ...each }) => each),
    volumes: [...world.volumes.values()].map(
      ({ object: _, source: _source, path: _path, madeBy: _madeBy, claimUid: _uid, ...each }) => each,
    ),
    claims: [...world.claims.values()].map(({ object: _, uid: _uid, asked: _asked, ...each }) => each),
    pods: [...world.pods.values()].map(
      ({ object: _, uid: _uid, asked: _asked, chosen: _chosen, open: _open, ...each }) => each,
    ),
    places: [...world.places.values()].map((place) => ({ ...place })),
    gone: [...world.gone],
  };
}
