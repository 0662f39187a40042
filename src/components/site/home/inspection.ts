import { analyze, newestVersion, stages, type Finding, type ServerStage } from '../../../engine/index.ts';
import { shop } from './shop.ts';

/** How far the shown document gets at the server: each stage is passed, is where it stops, or is never reached. */
export type Step = { readonly stage: ServerStage; readonly state: 'passed' | 'stopped' | 'later' };

/** A line of the shown document, cut where the engine's finding begins and ends. */
export type Line = { readonly before: string; readonly fault: string; readonly after: string };

export type Inspection = {
  readonly kubernetes: string;
  readonly finding: Finding;
  readonly steps: readonly Step[];
  readonly lines: readonly Line[];
};

const isServerStage = (stage: (typeof stages)[number]): stage is ServerStage => stage !== 'set' && stage !== 'practice';

/**
 * What the engine says about the first document of the shop. The home page shows an answer, not a picture of one.
 * @throws Error where the engine no longer refuses it at one place: the page would say what is not so
 */
export function inspect(): Inspection {
  const analysis = analyze([{ name: shop.name, text: shop.documents.join('---\n') }], { kubernetes: newestVersion });
  const document = analysis.files[0]?.documents[0];
  const [finding, ...others] = document?.findings ?? [];
  if (!document?.stoppedAt || !finding || others.length > 0) {
    throw new Error(`The first document of ${shop.name} on the home page must have exactly one finding, a refusal.`);
  }
  const order = stages.filter(isServerStage);
  const stop = order.indexOf(document.stoppedAt);
  const states = order.map((stage, at) => ({
    stage,
    state: at < stop ? ('passed' as const) : at === stop ? ('stopped' as const) : ('later' as const),
  }));
  let start = 0;
  const lines = shop.documents[0]
    .trimEnd()
    .split('\n')
    .map((text) => {
      const from = finding.at.start - start;
      const to = finding.at.end - start;
      start += text.length + 1;
      if (to <= 0 || from >= text.length) return { before: text, fault: '', after: '' };
      return { before: text.slice(0, from), fault: text.slice(from, to), after: text.slice(to) };
    });
  return { kubernetes: newestVersion, finding, steps: states, lines };
}
