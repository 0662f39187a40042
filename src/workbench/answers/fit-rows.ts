import type { Asked } from '../../engine/set/answers/answerers.ts';
import type { NodeMisfit } from '../../engine/set/answers/fits.ts';
import type { WorkbenchUi } from '../words.ts';
import { assumedWords, lacking, nameOf, type AnswerRow } from './shapes.ts';

/** Whether the Pods of each workload come to be and find a node. */
export function fitRows(answers: NonNullable<Asked['fits']>, ui: WorkbenchUi): readonly AnswerRow[] {
  return answers.flatMap((fit): readonly AnswerRow[] => {
    const { wanted, created, placed, on, unplaced, refused, waits } = fit;
    // Of Pods that come to be where nothing is known of nodes there is nothing to say.
    if (placed === undefined && created === wanted && !waits) return [];
    const says = [
      created < wanted ? ui['answers.created']({ count: created, wanted }) : undefined,
      placed === undefined ? undefined : ui['answers.placed']({ count: placed, wanted: created }),
      waits ? waitsWords(waits, ui) : undefined,
    ];
    const details = [
      ...(refused ? [ui['answers.refused']({ object: nameOf(refused.object) })] : []),
      ...on.map(({ node, pods }) => ui['answers.on-node']({ node, count: pods })),
      ...unplaced.map(({ node, because }) =>
        ui['answers.not-on-node']({ node, why: because.map((each) => misfitWords(each, ui)).join(', ') }),
      ),
      ...assumedWords(fit, ui),
    ];
    const fails = created < wanted || (placed !== undefined && placed < created) || waits !== undefined;
    return [
      {
        chain: fit.chain.map(nameOf),
        says: says.filter((each) => each !== undefined).join(' '),
        details,
        ...(fails && lacking(fit)),
      },
    ];
  });
}

type Waits = NonNullable<NonNullable<Asked['fits']>[number]['waits']>;

function waitsWords(waits: Waits, ui: WorkbenchUi): string {
  switch (waits.is) {
    case 'claim':
      return ui['answers.waits.claim']({ claim: waits.claim.name });
    case 'gate':
      return ui['answers.waits.gate']({ gate: waits.gate });
    case 'node-missing':
      return ui['answers.waits.node']({ node: waits.node });
  }
}

function misfitWords(misfit: NodeMisfit, ui: WorkbenchUi): string {
  switch (misfit.is) {
    case 'untolerated-taint':
      return ui['answers.node.untolerated-taint']({ taint: misfit.taint.key });
    case 'port-taken':
      return ui['answers.node.port-taken']({ port: misfit.port.port });
    case 'too-many-pods':
      return ui['answers.node.too-many-pods']({ most: misfit.most });
    case 'insufficient':
      return ui['answers.node.insufficient']({ resource: misfit.resource, asked: misfit.asked, free: misfit.free });
    case 'spread':
    case 'spread-label-missing':
      return ui[`answers.node.${misfit.is}`]({ label: misfit.topologyKey });
    default:
      return ui[`answers.node.${misfit.is}`];
  }
}
