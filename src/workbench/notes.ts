import type { SessionState } from '../session/protocol.ts';
import type { WorkbenchUi } from './words.ts';

/** What may be out of order in a workbench. */
export type Condition = {
  readonly session: SessionState;
  /** There is an analysis to look at while the engine loads. */
  readonly judged: boolean;
  /** The file whose judging was started again since the text last changed. */
  readonly restarted: string | undefined;
  readonly kept: boolean;
  readonly shortened: boolean;
  readonly plain: boolean;
};

/** The quiet lines that tell the reader what is out of order; none where all is well. */
export function notesOn({ session, judged, restarted, kept, shortened, plain }: Condition, ui: WorkbenchUi): string[] {
  const notes = judged && session.name === 'starting' ? [] : sessionNotes(session, ui);
  if (restarted !== undefined && session.name !== 'gave-up') notes.push(ui['session.restarted']({ file: restarted }));
  if (!kept) notes.push(ui['store.not-kept']);
  if (shortened) notes.push(ui['editor.shortened']);
  if (plain) notes.push(ui['editor.plain']);
  return notes;
}

function sessionNotes(session: SessionState, ui: WorkbenchUi): string[] {
  switch (session.name) {
    case 'starting':
    case 'no-worker':
    case 'part-missing':
    case 'failed':
      return [ui[`session.${session.name}`]];
    case 'gave-up':
    case 'no-worker-too-large':
      return [ui[`session.${session.name}`]({ file: session.file })];
    case 'working':
    case 'idle':
    case 'restarted':
      return [];
  }
}
