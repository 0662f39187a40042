import { createAsker, type Asker, type AskerState } from '../session/asker.ts';
import { startAnswering } from '../session/start-answering.ts';
import type { LabAnswer, LabQuestion } from './answer-lab.ts';
import { labs, type LabName } from './labs.ts';

/**
 * Opens a lab's model: in a worker with a watchdog, or in the page where there is none. Newer questions replace one that
 * waits.
 */
export function openLab(
  name: LabName,
  handlers: { onAnswer(answer: LabAnswer, question: LabQuestion): void; onState(state: AskerState): void },
): Asker<LabQuestion> {
  const start = startAnswering<LabQuestion, LabAnswer>(() => {
    const worker = new Worker(new URL('./lab.worker.ts', import.meta.url), { type: 'module', name: 'lab' });
    worker.postMessage(name);
    return worker;
  });
  const inPage = async (question: LabQuestion): Promise<LabAnswer> => {
    const [{ answerLab }, lab] = await Promise.all([import('./answer-lab.ts'), labs[name]()]);
    return answerLab(lab, question);
  };
  return createAsker(start, inPage, handlers);
}
