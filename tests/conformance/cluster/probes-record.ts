import type { Client } from './client.ts';
import { probesCases } from './probes-cases.ts';
import { play, printRecorded } from './scenario.ts';
import { schedulingFacts } from './scheduling-record.ts';

/** Plays each case after the other: they share the nodes. Of those that fit, the node is drawn by lot. */
export const recordProbes = async (client: Client): Promise<string> =>
  printRecorded(await play(client, probesCases, probeFacts, { atOnce: 1, quiet: 1000 }));

async function probeFacts(client: Client, namespace: string): Promise<readonly string[]> {
  const facts = await schedulingFacts(client, namespace);
  return facts.filter((fact) => fact.startsWith('probe: ')).map((fact) => fact.replace(/: on .*/, ': on a node'));
}
