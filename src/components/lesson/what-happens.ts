import type { Ui } from '../../i18n/ui.ts';
import type { Moment } from '../../lessons/recording.ts';

/** What happens in a moment of a recording, in a few words: who does what. */
export function whatHappens({ action, pods }: Moment, ui: Ui['recording']): string {
  switch (action.does) {
    case 'create':
      return ui['does.create'];
    case 'change':
      return ui['does.change']({ object: spoken(action.object) });
    case 'delete':
      return ui['does.delete']({ object: spoken(action.object) });
    case 'wait':
      return ui['does.wait']({ seconds: action.seconds });
    case 'start': {
      const started = action.objects.map((object) => object.replace(/^.*\//, ''));
      const waits = pods.some(({ name, waiting }) => waiting !== undefined && started.includes(name));
      return ui[waits ? 'does.fail' : 'does.start']({ names: started.join(', ') });
    }
  }
}

/** `Pod/web-1-a` as one says it: Pod web-1-a. */
const spoken = (object: string): string => object.replace('/', ' ');
