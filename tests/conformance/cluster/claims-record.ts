import { claimsCases } from './claims-cases.ts';
import type { Client } from './client.ts';
import { play, printRecorded } from './scenario.ts';

type Claim = { readonly spec: { readonly volumeName?: string }; readonly status: { readonly phase: string } };
type Event = { readonly involvedObject: { readonly uid: string }; readonly reason: string };

/** Plays each case after the other: volumes lie in no namespace. */
export const recordClaims = async (client: Client): Promise<string> =>
  printRecorded(await play(client, claimsCases, claimFacts, { atOnce: 1, quiet: 3000 }));

/** Of each claim: its phase, and its volume or, while it waits, the reason of the last event. */
async function claimFacts(client: Client, namespace: string): Promise<readonly string[]> {
  const claims = await client.list('v1 PersistentVolumeClaim', namespace);
  const events = await client.list('v1 Event', namespace);
  return claims.map((claim) => {
    const { spec, status } = claim as unknown as Claim;
    const own = events.filter((event) => (event as unknown as Event).involvedObject.uid === claim.metadata.uid);
    const last = own.sort((a, b) => Number(a.metadata.resourceVersion) - Number(b.metadata.resourceVersion)).at(-1);
    const reason = (last as unknown as Event | undefined)?.reason ?? 'no-event';
    return `${claim.metadata.name} ${status.phase} ${status.phase === 'Pending' ? reason : spec.volumeName}`;
  });
}
