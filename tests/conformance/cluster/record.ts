/**
 * Records settled facts of a running cluster: `node cluster/record.ts VERSION ADDRESS NAME` writes
 * `cluster/recorded/VERSION/NAME.txt`. Each recording needs a fresh cluster.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, type Client } from './client.ts';
import { recordClaims } from './claims-record.ts';
import { recordEndpoints } from './endpoints-record.ts';
import { recordQuota } from './quota-record.ts';
import { recordRights } from './rights-record.ts';
import { recordScheduling } from './scheduling-record.ts';
import { recordSelectors } from './selectors-record.ts';

const recorders: Readonly<Record<string, (client: Client) => Promise<string>>> = {
  claims: recordClaims,
  endpoints: recordEndpoints,
  quota: recordQuota,
  rights: recordRights,
  scheduling: recordScheduling,
  selectors: recordSelectors,
};

const [, , version = '', address = '', name = ''] = process.argv;
const record = recorders[name];
if (!record) throw new Error(`usage: node record.ts VERSION ADDRESS ${Object.keys(recorders).join('|')}`);
const text = await record(connect(address));
mkdirSync(new URL(`recorded/${version}/`, import.meta.url), { recursive: true });
writeFileSync(new URL(`recorded/${version}/${name}.txt`, import.meta.url), text);
