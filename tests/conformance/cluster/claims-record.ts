import { claimsCases } from './claims-cases.ts';
import type { Client } from './client.ts';
import { play, printRecorded } from './scenario.ts';
import { pause } from './settle.ts';

type Claim = { readonly spec: { readonly volumeName?: string }; readonly status: { readonly phase: string } };
type Event = {
  readonly involvedObject: { readonly uid: string };
  readonly reason: string;
  readonly count?: number;
  readonly metadata: { readonly resourceVersion: string };
};

/**
 * A claim that waits is looked at every second, and each time its event is counted up. The first look may have come before
 * the controller counted a volume as Available: only what is said three times over is an answer.
 */
const oftenEnough = 3;
/** Nothing is counted up where the controller says nothing, or says it once. */
const patienceMs = 20_000;

/** Plays each case after the other: volumes lie in no namespace. */
export const recordClaims = async (client: Client): Promise<string> =>
  printRecorded(await play(client, claimsCases, claimFacts, { atOnce: 1, quiet: 3000 }));

/** Of each claim: its phase, and its volume or, while it waits, the reason of the last event. */
async function claimFacts(client: Client, namespace: string): Promise<readonly string[]> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const claims = await client.list('v1 PersistentVolumeClaim', namespace);
    const events = (await client.list('v1 Event', namespace)) as unknown as readonly Event[];
    const found = claims.map((claim) => {
      const { spec, status } = claim as unknown as Claim;
      const last = events
        .filter(({ involvedObject }) => involvedObject.uid === claim.metadata.uid)
        .sort((a, b) => Number(a.metadata.resourceVersion) - Number(b.metadata.resourceVersion))
        .at(-1);
      const waits = status.phase === 'Pending';
      return {
        fact: `${claim.metadata.name} ${status.phase} ${waits ? (last?.reason ?? 'no-event') : spec.volumeName}`,
        isSure: !waits || (last?.count ?? 0) >= oftenEnough,
      };
    });
    if (found.every(({ isSure }) => isSure) || Date.now() > end) return found.map(({ fact }) => fact);
    await pause(200);
  }
}
