import { onMount } from 'svelte';
import type { Answer, Question } from '../session/answer-question.ts';
import type { Asker, AskerState } from '../session/asker.ts';
import { openAsker } from '../session/open-asker.ts';

/**
 * Asks for as long as a component stands: the question again whenever it changes, and nothing, with no answer, while there
 * is none. An answer stays until the next one is there. To be called while the component is set up.
 */
export function createAsking<K extends Answer['to']>(to: K, question: () => Question | undefined) {
  let answer = $state.raw<Extract<Answer, { readonly to: K }>>();
  let waiting = $state<AskerState>('working');
  let asker = $state.raw<Asker<Question>>();

  onMount(() => {
    asker = openAsker({
      onAnswer: (told) => {
        if (told.to === to) answer = told as Extract<Answer, { readonly to: K }>;
      },
      onState: (next) => (waiting = next),
    });
    return () => asker?.dispose();
  });

  $effect(() => {
    const asked = question();
    if (asked) asker?.ask(asked);
    else answer = undefined;
  });

  return {
    get answer() {
      return answer;
    },
    get waiting() {
      return waiting;
    },
  };
}
