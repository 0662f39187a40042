import type { Asked } from '../../engine/set/answers/answerers.ts';
import type { Reach } from '../../engine/set/answers/shapes.ts';
import type { WorkbenchUi } from '../words.ts';
import { assumedWords, lacking, nameOf, type AnswerRow } from './shapes.ts';

/** Where the connections of each Service arrive. */
export function serviceRows(answers: NonNullable<Asked['serviceReaches']>, ui: WorkbenchUi): readonly AnswerRow[] {
  return answers.flatMap(({ service, reaches }): readonly AnswerRow[] => {
    if (reaches.length === 0) return [{ chain: [nameOf(service)], says: ui['answers.no-pod'], fails: true }];
    return reaches.map((reach) => ({ chain: [`${nameOf(service)}:${reach.port}`, ...endOf(reach)] }));
  });
}

/** What a request to each host and path arrives at. */
export function routeRows(answers: NonNullable<Asked['ingressRoutes']>, ui: WorkbenchUi): readonly AnswerRow[] {
  return answers.flatMap((answer): readonly AnswerRow[] => {
    const { ingress, host, path, service, port, arrives } = answer;
    const address = `${host === '' ? '*' : host}${path ?? '/*'}`;
    const chain = [address, nameOf(ingress), `${nameOf(service)}:${port}`];
    if (typeof arrives === 'string') {
      const details = assumedWords(answer, ui);
      if (arrives === 'in-cluster') return [{ chain, says: ui['answers.service-in-cluster'], details }];
      return [{ chain, says: ui[`answers.${arrives}`], ...lacking(answer), ...(details.length > 0 && { details }) }];
    }
    return arrives.map((reach) => ({ chain: [...chain, ...endOf(reach)] }));
  });
}

function endOf({ workload, container, containerPort }: Reach): readonly string[] {
  const port = containerPort === undefined ? '' : `:${containerPort}`;
  return container === undefined ? [`${nameOf(workload)}${port}`] : [nameOf(workload), `${container}${port}`];
}
