import type { SourceFile } from '../../engine/index.ts';
import type { LabModel } from '../lab.ts';
import { bindAtOnce, fillInLateDefault } from './binding.ts';
import { happenings } from './happenings.ts';
import { eventsFile } from './event-text.ts';
import { readEvents } from './read-events.ts';
import { readManifests } from './read-manifests.ts';
import { finishDeleting } from './reclaim.ts';
import { placePods, startPods } from './scheduling.ts';
import type { Step, StorageConfig, StorageState } from './shapes.ts';
import { snapshot } from './snapshot.ts';
import { emptyWorld, unlessIdle, type World } from './world.ts';

/** The controllers, the scheduler and the kubelets. Each tells whether it has changed something that the others may see. */
const actors: readonly ((world: World) => boolean)[] = [
  finishDeleting,
  (world) => unlessIdle(world, 'bind', () => bindAtOnce(world)),
  fillInLateDefault,
  placePods,
  startPods,
];

/** Far more than thirty objects can need. */
const mostTurns = 200;

function settle(world: World): void {
  for (let turn = 0; turn < mostTurns; turn++) if (!actors.some((act) => act(world))) return;
}

/**
 * Plays the events over the manifests, and tells how the cluster stands behind each of them. Before the first event the
 * cluster holds nodes and drivers only.
 */
function compute(files: readonly SourceFile[], config: StorageConfig): StorageState {
  const isManifest = ({ name }: SourceFile): boolean => name !== eventsFile && /\.ya?ml$/.test(name);
  const { written, shown, faults } = readManifests(files.filter(isManifest));
  const { events, faults: unread } = readEvents(files, config);
  const world = emptyWorld(config);
  const steps: Step[] = [snapshot(world)];
  for (const event of events) {
    world.step += 1;
    world.did = [];
    happenings[event.name](world, event, written);
    settle(world);
    steps.push(snapshot(world, event));
  }
  return { faults: [...faults, ...unread], steps, objects: shown };
}

export const model: LabModel<StorageConfig, StorageState> = { compute };
