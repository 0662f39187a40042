import type { Client } from './client.ts';
import { quotaCases } from './quota-cases.ts';
import { play, printRecorded } from './scenario.ts';
import { schedulingFacts } from './scheduling-record.ts';

/** Plays each case after the other: they share the nodes. */
export const recordQuota = async (client: Client): Promise<string> =>
  printRecorded(await play(client, quotaCases, schedulingFacts, { atOnce: 1, quiet: 2500 }));
