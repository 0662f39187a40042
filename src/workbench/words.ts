import { verbOf } from '../engine/set/edges/verbs.ts';
import type { ListWords } from '../graph-view/list-words.ts';
import type { GraphWords } from '../graph-view/words.ts';
import type { Ui } from '../i18n/load-ui.ts';

export type WorkbenchUi = Ui['workbench'];

/** The words of the drawing, taken from the workbench's own. */
export function graphWords(ui: WorkbenchUi): GraphWords {
  return {
    missing: ui['graph.missing'],
    optional: ui['graph.optional'],
    broken: ui['graph.broken'],
    generated: ui['graph.generated'],
    outside: ui['graph.outside'],
    guess: ui['graph.guess'],
    error: ui['severity.error'],
    warning: ui['severity.warning'],
    cluster: ui['graph.cluster'],
    toAdd: ui['graph.to-add'],
    notInGoal: ui['graph.not-in-goal'],
    objects: (count) => ui['graph.objects']({ count }),
    namespace: (name) => ui['graph.namespace']({ name }),
    edge: (name) => ui[`edge.${verbOf(name)}`],
  };
}

/** The words of the list twin. */
export function listWords(ui: WorkbenchUi): ListWords {
  return {
    alone: ui['graph.alone'],
    hit: ui['graph.search.hit'],
    open: ui['graph.open'],
    close: ui['graph.close'],
    more: (count) => ui['findings.more']({ count }),
    showMore: (count) => ui['graph.more']({ count }),
  };
}
