import { access } from './checks/access.ts';
import { containers } from './checks/containers.ts';
import { hostAccess } from './checks/host-access.ts';
import { metadata } from './checks/metadata.ts';
import { network } from './checks/network.ts';
import { probes } from './checks/probes.ts';
import { secrets } from './checks/secrets.ts';
import { securityContext } from './checks/security-context.ts';
import { workloads } from './checks/workloads.ts';
import type { Practice } from './practice.ts';

/** Every point of good practice that one object alone can show. */
export const practices: readonly Practice[] = [
  ...containers,
  ...securityContext,
  ...hostAccess,
  ...probes,
  ...workloads,
  ...network,
  ...access,
  ...metadata,
  ...secrets,
];
