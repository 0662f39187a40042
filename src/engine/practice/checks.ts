import { containers } from './checks/containers.ts';
import { hostAccess } from './checks/host-access.ts';
import { securityContext } from './checks/security-context.ts';
import type { Practice } from './practice.ts';

/** Every point of good practice that one object alone can show. */
export const practices: readonly Practice[] = [...containers, ...securityContext, ...hostAccess];
