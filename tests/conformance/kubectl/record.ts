/**
 * Asks a real kubectl against a running judge: `node kubectl/record.ts KUBECTL ADDRESS VERSION` writes
 * `recorded/kubectl/VERSION.json`. Nothing stays in the cluster: kubectl asks with a dry run.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cases, type KubectlCase } from './cases.ts';
import { normalOutput } from './normal-output.ts';
import type { KubectlAnswer } from './answer.ts';

const [, , kubectl = 'kubectl', address = '', version = ''] = process.argv;
const home = mkdtempSync(join(tmpdir(), 'kubectl'));
const connection = ['--kubeconfig', '/dev/null', '--server', address, '--token', 'admin', '--insecure-skip-tls-verify'];
const options = { encoding: 'utf8', env: { HOME: home } } as const;

const cluster = fileURLToPath(new URL('cluster.yaml', import.meta.url));
execFileSync(kubectl, [...connection, 'apply', '-f', cluster], options);
execFileSync(kubectl, [...connection, 'wait', '--for=condition=Established', 'crd/crons.shop.example'], options);
const answers = cases().map(ask);
rmSync(home, { recursive: true });
mkdirSync(new URL('../recorded/kubectl/', import.meta.url), { recursive: true });
const lines = answers.map((answer) => JSON.stringify(answer)).join(',\n');
writeFileSync(new URL(`../recorded/kubectl/${version}.json`, import.meta.url), `[\n${lines}\n]\n`);

function ask({ id, files }: KubectlCase): KubectlAnswer {
  const folder = mkdtempSync(join(home, 'case'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const wanted = Object.keys(files).flatMap((name) => ['-f', name]);
  const { status, stdout, stderr } = spawnSync(kubectl, [...connection, 'apply', '--dry-run=server', ...wanted], {
    ...options,
    cwd: folder,
  });
  const of = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { id, of, exit: status ?? -1, stdout: normalOutput(stdout), stderr: normalOutput(stderr) };
}
