import { parentPort } from 'node:worker_threads';
import { createWorkspace, newestVersion, type SourceFile } from '../../src/engine/index.ts';

/* What `src/session/engine.worker.ts` does in a browser, for a worker of Node: files come in, the analysis goes out. */
const workspace = createWorkspace();
parentPort!.on('message', (files: readonly SourceFile[]) => {
  parentPort!.postMessage(workspace.analyze(files, { kubernetes: newestVersion }));
});
