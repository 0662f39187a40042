import type { Analysis } from '../engine/analysis.ts';
import { createCoreWorkspace, newestVersion, PartMissing, type CoreWorkspace } from '../engine/core.ts';
import { patchOf } from './analysis-patch.ts';
import type { Reply, Request } from './protocol.ts';

/**
 * The worker's side of a session: answers requests one by one, each as a change of the answer before it where the page has
 * that one, and whole where it has not.
 * @param reply tells the page something; the first time at once, that the engine is there
 * @returns what takes a request. It never rejects.
 */
export function serve(
  reply: (message: Reply) => void,
  workspace: CoreWorkspace = createCoreWorkspace(),
): (request: Request) => Promise<void> {
  let last: { readonly id: number; readonly analysis: Analysis } | undefined;
  reply({ kind: 'ready' });
  return async ({ id, since, files, options }) => {
    const around = {
      fetching: () => reply({ kind: 'fetching', id }),
      fetched: () => reply({ kind: 'fetched', id }),
    };
    try {
      const analysis = await workspace.analyze(files, { kubernetes: newestVersion, ...options }, around);
      const base = last !== undefined && last.id === since ? last : undefined;
      last = { id, analysis };
      reply({ kind: 'analysis', id, ...(base && { since: base.id }), patch: patchOf(base?.analysis, analysis) });
    } catch (error) {
      // The engine promises never to throw. Where it breaks the promise, the page must still hear an answer.
      reply(
        error instanceof PartMissing ? { kind: 'part-missing', id } : { kind: 'failed', id, reason: String(error) },
      );
    }
  };
}
