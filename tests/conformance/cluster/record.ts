/**
 * Records settled facts of a running cluster: `node cluster/record.ts VERSION ADDRESS NAME` writes
 * `cluster/recorded/VERSION/NAME.txt`, and for `traces` the files of `content/traces/`. With `--check` it writes nothing
 * and fails where the files would change. Each recording needs a fresh cluster.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recordClaims } from './claims-record.ts';
import { connect, type Client } from './client.ts';
import { differences } from './differences.ts';
import { recordEndpoints } from './endpoints-record.ts';
import { recordProbes } from './probes-record.ts';
import { recordQuota } from './quota-record.ts';
import { recordRights } from './rights-record.ts';
import { recordScheduling } from './scheduling-record.ts';
import { recordSelectors } from './selectors-record.ts';
import { recordStorage } from './storage-record.ts';
import { recordTraces } from './traces-record.ts';

const recorders: Readonly<Record<string, (client: Client) => Promise<string>>> = {
  claims: recordClaims,
  endpoints: recordEndpoints,
  probes: recordProbes,
  quota: recordQuota,
  rights: recordRights,
  scheduling: recordScheduling,
  selectors: recordSelectors,
  storage: recordStorage,
};

const [, , version = '', address = '', name = '', check] = process.argv;
const record = recorders[name];
if (!record && name !== 'traces') {
  throw new Error(`usage: node record.ts VERSION ADDRESS ${Object.keys(recorders).join('|')}|traces [--check]`);
}
const root = new URL('../../../', import.meta.url);
const client = connect(address);
const files = record
  ? { [`tests/conformance/cluster/recorded/${version}/${name}.txt`]: await record(client) }
  : await recordTraces(client, version);

let differing = 0;
for (const [path, text] of Object.entries(files)) {
  const file = fileURLToPath(new URL(path, root));
  if (check !== '--check') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    continue;
  }
  const found = differences(existsSync(file) ? readFileSync(file, 'utf8') : '', text);
  for (const line of found) process.stdout.write(`${path}: ${line}\n`);
  process.stdout.write(`${path}: ${found.length === 0 ? 'as recorded' : 'differs'}\n`);
  differing += found.length === 0 ? 0 : 1;
}
process.exitCode = differing === 0 ? 0 : 1;
