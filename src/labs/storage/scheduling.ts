import { askClaims } from './ask-claims.ts';
import { ask, bind } from './binding.ts';
import { listAt, textAt } from './json.ts';
import { nodesForPod, zoneLabel } from './nodes.ts';
import { openPlaces } from './places.ts';
import { say, standing, unlessIdle, usersOf, waits, type Claim, type Node, type Pod, type World } from './world.ts';

/**
 * The scheduler looks at each Pod that it was given and that has no node yet.
 * Source: pkg/scheduler/framework/plugins/volumebinding and volumerestrictions.
 */
export function placePods(world: World): boolean {
  return [...world.pods.values()].some(
    (pod) => pod.asked && pod.node === undefined && unlessIdle(world, actorFor(pod), () => placeOne(world, pod)),
  );
}

const actorFor = ({ uid, asked, chosen }: Pod): string => `place ${uid} ${asked?.zone ?? ''} ${chosen ?? ''}`;

function placeOne(world: World, pod: Pod): boolean {
  const claims: Claim[] = [];
  for (const name of pod.claims) {
    const claim = world.claims.get(name);
    if (!claim) return stays(world, pod, 'waits-claim-missing', { claim: name });
    if (claim.terminating) return stays(world, pod, 'waits-claim-terminating', { claim: name });
    claims.push(claim);
  }
  const unbound = claims.filter(({ phase }) => phase === 'Pending');
  const hasty = unbound.find((claim) => !isLate(world, claim));
  if (hasty) return stays(world, pod, 'waits-unbound', { claim: hasty.name });
  if (pod.chosen !== undefined && standing(world).some(({ name }) => name === pod.chosen)) {
    return unbound.length === 0 ? put(world, pod, pod.chosen) : false;
  }
  delete pod.chosen;
  for (const claim of claims) {
    const [other] = usersOf(world, claim.name);
    if (other && claim.modes.includes('ReadWriteOncePod')) {
      return stays(world, pod, 'waits-one-pod', { claim: claim.name, other: other.name });
    }
  }
  return choose(world, pod, claims, unbound);
}

/** Whether a claim waits until its Pod has a node. */
const isLate = ({ classes }: World, claim: Claim): boolean => classes.get(claim.class ?? '')?.waits === true;

function choose(world: World, pod: Pod, claims: readonly Claim[], unbound: readonly Claim[]): boolean {
  const own = (pod.open ??= nodesForPod(pod.object, world.nodes));
  const zone = pod.asked?.zone;
  const nodes = standing(world).filter((node) => own.includes(node.name) && (zone === undefined || node.zone === zone));
  if (nodes.length === 0)
    return stays(world, pod, zone === undefined ? 'waits-node' : 'waits-node-in-zone', { zone: zone ?? '' });
  const bound = claims.flatMap(({ volume }) => (volume === undefined ? [] : (world.volumes.get(volume) ?? [])));
  const reaching = nodes.filter(({ name }) => bound.every((volume) => volume.nodes.includes(name)));
  if (reaching.length === 0) {
    const far = bound.find((volume) => nodes.every(({ name }) => !volume.nodes.includes(name))) ?? bound[0]!;
    return stays(world, pod, 'waits-far', { volume: far.name, nodes: far.nodes.join(', ') });
  }
  for (const node of reaching) if (takeClaims(world, pod, node, unbound)) return true;
  return stays(world, pod, 'waits-no-volume', { claim: unbound[0]?.name ?? '' });
}

/** Takes a node if each claim that waits gets a volume there. */
function takeClaims(world: World, pod: Pod, node: Node, unbound: readonly Claim[]): boolean {
  const near = [...world.volumes.values()].filter(({ nodes }) => nodes.includes(node.name));
  const answers = askClaims(world, unbound, near, pod);
  const given = unbound.map((claim) => ({ claim, binding: answers.get(claim.name)?.binding }));
  const isGiven = given.every(
    ({ binding }) => binding?.is === 'bound' || (binding?.is === 'provisioned' && allows(world, binding.class, node)),
  );
  if (!isGiven) return false;
  for (const { claim, binding } of given) {
    const volume = binding?.is === 'bound' ? world.volumes.get(binding.volume.name) : undefined;
    if (volume) bind(world, claim, volume);
  }
  const wanted = given.flatMap(({ claim, binding }) =>
    binding?.is === 'provisioned' ? [{ claim, class: binding.class }] : [],
  );
  const [first] = wanted;
  if (!first) return put(world, pod, node.name);
  pod.chosen = node.name;
  stays(world, pod, 'waits-disk', { node: node.name, claim: first.claim.name });
  for (const each of wanted) ask(world, each.claim, each.class, node.name);
  return true;
}

/** Whether a class makes disks for the zone of a node. */
export function allows({ classes }: World, className: string, { zone }: { readonly zone: string }): boolean {
  const terms = listAt(classes.get(className)?.object, 'allowedTopologies');
  return (
    terms.length === 0 ||
    terms.some((term) =>
      listAt(term, 'matchLabelExpressions').every(
        (each) => textAt(each, 'key') === zoneLabel && listAt(each, 'values').includes(zone),
      ),
    )
  );
}

function put(world: World, pod: Pod, node: string): boolean {
  pod.node = node;
  delete pod.chosen;
  delete pod.why;
  say(world, 'placed', { pod: pod.name, node });
  return true;
}

function stays(world: World, pod: Pod, code: string, args: Readonly<Record<string, string>>): false {
  waits(world, pod, code, { pod: pod.name, ...args });
  return false;
}

/**
 * Starts Pods that have a node: what their kubelet does. A disk that is attached to one node is not given to a second one.
 * Source: "Multi-Attach error" in pkg/controller/volume/attachdetach/reconciler/reconciler.go.
 */
export function startPods(world: World): boolean {
  for (const pod of world.pods.values()) {
    const { node, phase } = pod;
    if (node === undefined || phase === 'Running') continue;
    const other = attachedElsewhere(world, pod, node);
    if (other) {
      stays(world, pod, 'waits-attach', other);
      continue;
    }
    pod.phase = 'Running';
    delete pod.why;
    say(world, 'started', { pod: pod.name, node });
    openPlaces(world, pod, node);
    return true;
  }
  return false;
}

function attachedElsewhere(world: World, pod: Pod, node: string): { volume: string; other: string } | undefined {
  for (const name of pod.claims) {
    const volume = world.volumes.get(world.claims.get(name)?.volume ?? '');
    if (volume?.source !== 'csi' || volume.modes.some((mode) => mode.endsWith('Many'))) continue;
    const other = usersOf(world, name).find((each) => each.phase === 'Running' && each.node !== node);
    if (other) return { volume: volume.name, other: other.name };
  }
  return undefined;
}
