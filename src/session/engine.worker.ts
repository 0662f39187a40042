import { createWorkspace, newestVersion } from '../engine/index.ts';
import type { Reply, Request } from './protocol.ts';

const workspace = createWorkspace();
const reply = (message: Reply): void => self.postMessage(message);

self.onmessage = (event: MessageEvent<Request>) => {
  const { id, files, options } = event.data;
  try {
    reply({ kind: 'analysis', id, analysis: workspace.analyze(files, { kubernetes: newestVersion, ...options }) });
  } catch (error) {
    // The engine promises never to throw. Where it breaks the promise, the page must still hear an answer.
    reply({ kind: 'failed', id, reason: String(error) });
  }
};

reply({ kind: 'ready' });
