import type { Json } from '../../engine/index.ts';
import { bind } from './binding.ts';
import { addVolume } from './create.ts';
import { allows } from './scheduling.ts';
import { hostLabel, zoneLabel } from './nodes.ts';
import type { Driver } from './shapes.ts';
import { say, standing, type Claim, type Class, type Node, type World } from './world.ts';

/**
 * A driver makes the disk that a claim has asked for, and the PersistentVolume for it, as the CSI external-provisioner does.
 * Source: https://kubernetes-csi.github.io/docs/external-provisioner.html
 */
export function makeDisk(world: World, claim: Claim, wishedZone?: string): void {
  if (claim.phase === 'Bound')
    return say(world, 'nothing-has-volume', { claim: claim.name, volume: claim.volume ?? '' });
  const made = world.classes.get(claim.asked?.class ?? '');
  if (!claim.asked || !made) return say(world, 'nothing-not-asked', { claim: claim.name });
  const driver = world.drivers.find(({ provisioner }) => provisioner === made.provisioner);
  if (!driver) return say(world, 'nothing-no-driver', { provisioner: made.provisioner });
  const node = whereTo(world, claim, made, wishedZone ?? driver.zone);
  if (!node) return say(world, 'nothing-no-zone', { class: made.name });
  const name = `pvc-${claim.uid}`;
  const volume = addVolume(world, name, volumeObject(name, claim, made, driver, node), driver.provisioner);
  const code = { zone: 'disk-made-in-zone', node: 'disk-made-on-node', cluster: 'disk-made' }[driver.reach];
  say(world, code, { provisioner: driver.provisioner, volume: name, zone: node.zone, node: node.name });
  delete claim.asked;
  bind(world, claim, volume);
}

/** The node that the scheduler has chosen, or one in the zone that the driver likes, of those that the class allows. */
function whereTo(world: World, claim: Claim, made: Class, zone: string | undefined): Node | undefined {
  const chosen = claim.asked?.node;
  if (chosen !== undefined) return world.nodes.find(({ name }) => name === chosen);
  const allowed = standing(world).filter((node) => allows(world, made.name, node));
  return allowed.find((node) => node.zone === zone) ?? allowed[0];
}

function volumeObject(name: string, claim: Claim, made: Class, { provisioner, reach }: Driver, node: Node): Json {
  const label = { zone: zoneLabel, node: hostLabel, cluster: undefined }[reach];
  const values = [reach === 'zone' ? node.zone : node.name];
  const required = { nodeSelectorTerms: [{ matchExpressions: [{ key: label ?? '', operator: 'In', values }] }] };
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name, annotations: { 'pv.kubernetes.io/provisioned-by': provisioner } },
    spec: {
      capacity: { storage: claim.size },
      accessModes: claim.modes,
      persistentVolumeReclaimPolicy: made.policy,
      storageClassName: made.name,
      csi: { driver: provisioner, volumeHandle: name },
      claimRef: {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        namespace: 'default',
        name: claim.name,
        uid: claim.uid,
      },
      ...(label !== undefined && { nodeAffinity: { required } }),
    },
  };
}
