import { createCoreWorkspace, newestVersion, PartMissing } from '../engine/core.ts';
import type { Reply, Request } from './protocol.ts';

const workspace = createCoreWorkspace();
const reply = (message: Reply): void => self.postMessage(message);

self.onmessage = async (event: MessageEvent<Request>) => {
  const { id, files, options } = event.data;
  const around = {
    fetching: () => reply({ kind: 'fetching', id }),
    fetched: () => reply({ kind: 'fetched', id }),
  };
  try {
    const analysis = await workspace.analyze(files, { kubernetes: newestVersion, ...options }, around);
    reply({ kind: 'analysis', id, analysis });
  } catch (error) {
    // The engine promises never to throw. Where it breaks the promise, the page must still hear an answer.
    reply(error instanceof PartMissing ? { kind: 'part-missing', id } : { kind: 'failed', id, reason: String(error) });
  }
};

reply({ kind: 'ready' });
