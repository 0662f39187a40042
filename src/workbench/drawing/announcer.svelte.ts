import type { WorkbenchUi } from '../words.ts';
import { saidOfChange, type Heard } from './announce.ts';
import { allShown, type Choices } from './choices.ts';

/** The pause after which a change is worth a word: while somebody types, nobody should be talked to. */
const pauseMs = 900;

/** What a screen reader is told of the drawing, as reactive state. */
export function createAnnouncer(ui: () => WorkbenchUi) {
  let said = $state('');
  let heard: { readonly scene: Heard; readonly choices: Choices } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** A filter was changed, and nobody has been told yet how much is shown. */
  let filtered = false;

  /** The same words twice in a row would not be heard: the line is emptied in between. */
  function say(sentence: string): void {
    said = '';
    if (sentence !== '') queueMicrotask(() => (said = sentence));
  }

  function soon(make: () => string): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const sentence = make();
      if (sentence !== '') say(sentence);
    }, pauseMs);
  }

  function shownWords(shown: { readonly shown: number; readonly total: number }): string {
    filtered = false;
    return ui()['graph.said.shown'](shown);
  }

  return {
    get said() {
      return said;
    },
    /** Says something at once. */
    say,
    /** Hears of every new scene and says what has become of it, after a pause. `shown` counts the objects that are. */
    hear(scene: Heard, choices: Choices, shown: { readonly shown: number; readonly total: number }): void {
      if (!heard) {
        heard = { scene, choices };
      } else if (heard.choices !== choices) {
        const filters = Object.keys(allShown) as (keyof typeof allShown)[];
        filtered ||= filters.some((name) => heard?.choices[name] !== choices[name]);
        heard = { scene, choices };
        if (filtered) soon(() => shownWords(shown));
      } else {
        const before = heard.scene;
        soon(() => {
          heard = { scene, choices };
          return filtered ? shownWords(shown) : saidOfChange(before, scene, ui());
        });
      }
    },
    dispose: () => clearTimeout(timer),
  };
}
