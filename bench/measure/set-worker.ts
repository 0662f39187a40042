import { parentPort, workerData } from 'node:worker_threads';
import { parts } from '../../src/engine/parts/load-parts.ts';
import { newestVersion } from '../../src/engine/schema/versions.ts';
import type { PartName } from '../../src/engine/slot.ts';
import { createWorkspace } from '../../src/engine/workspace.ts';

/*
 * An engine with some of its parts: judges a text that it has never seen whenever it is told to, and says how long its
 * thread has worked. What else the machine does meanwhile does not count.
 */
const { text, names } = workerData as { text: string; names: readonly PartName[] };
await Promise.all(names.map((name) => parts[name]()));
parentPort!.on('message', () => {
  const start = process.threadCpuUsage();
  createWorkspace().analyze([{ name: 'all.yaml', text }], { kubernetes: newestVersion, profile: 'strict' });
  const { user, system } = process.threadCpuUsage(start);
  parentPort!.postMessage((user + system) / 1000);
});
