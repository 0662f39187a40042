import type { Asked } from '../../engine/set/answers/answerers.ts';
import type { WorkbenchUi } from '../words.ts';
import { assumedWords, lacking, nameOf, type AnswerRow } from './shapes.ts';

/** What becomes of each claim. */
export function claimRows(answers: NonNullable<Asked['claims']>, ui: WorkbenchUi): readonly AnswerRow[] {
  return answers.map((answer): AnswerRow => {
    const { claim, madeBy, binding, when, misfits } = answer;
    const from = [...(madeBy ? [nameOf(madeBy)] : []), nameOf(claim)];
    const assumed = assumedWords(answer, ui);
    if (binding.is === 'pending') {
      const details = misfits.map(({ volume, because }) =>
        ui['answers.misfit']({
          volume: volume.name,
          why: because.map((each) => ui[`answers.misfit.${each}`]).join(', '),
        }),
      );
      return {
        chain: from,
        says: ui[`answers.pending.${binding.because}`],
        ...lacking(answer),
        details: [...details, ...assumed],
      };
    }
    if (binding.is === 'left-to-class') {
      const to = ui['answers.new-volume']({ class: binding.class });
      return { chain: [...from, to], says: ui['answers.left-to-class'], details: assumed };
    }
    const to = binding.is === 'bound' ? nameOf(binding.volume) : ui['answers.new-volume']({ class: binding.class });
    return { chain: [...from, to], says: ui[`answers.${when}`], details: assumed };
  });
}
