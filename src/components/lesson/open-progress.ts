import type { Named } from '../../lessons/progress/renamed.ts';
import type { ProgressRecord } from '../../lessons/progress/record.ts';
import { browserStore } from '../../store/browser-store.ts';
import { keepProgress, type KeptProgress, type ProgressTrouble } from './keep-progress.ts';

/** The element that holds the ids of all lessons, with those they had before. */
export const lessonNamesId = 'lesson-names';

const listeners = new Set<(record: ProgressRecord) => void>();
const troubled = new Set<(trouble: ProgressTrouble) => void>();
let opening: Promise<KeptProgress> | undefined;

/** The learner's record, opened once for the page. `onChange` hears of what this page and other tabs change. Never rejects. */
export function openProgress(
  onChange?: (record: ProgressRecord) => void,
  onTrouble?: (trouble: ProgressTrouble) => void,
): Promise<KeptProgress> {
  if (onChange) listeners.add(onChange);
  if (onTrouble) troubled.add(onTrouble);
  return (opening ??= open());
}

async function open(): Promise<KeptProgress> {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('drydock-progress') : undefined;
  const progress = await keepProgress({
    store: await browserStore(),
    lessons: namesOf(document.getElementById(lessonNamesId)?.textContent),
    inTurn: (act) => ('locks' in navigator ? navigator.locks.request('drydock-progress', act) : act()),
    onChange(record, by) {
      if (by === 'here') channel?.postMessage('changed');
      for (const listener of listeners) listener(record);
    },
    onTrouble(trouble) {
      for (const listener of troubled) listener(trouble);
    },
  });
  channel?.addEventListener('message', () => void progress.refresh());
  return progress;
}

function namesOf(text: string | undefined): readonly Named[] {
  return text ? (JSON.parse(text) as readonly Named[]) : [];
}
