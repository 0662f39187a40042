import type { Asked } from '../../engine/set/answers/answerers.ts';
import { isAll, type PortSet } from '../../engine/set/answers/port-set.ts';
import type { WorkbenchUi } from '../words.ts';
import { nameOf, type AnswerTable } from './shapes.ts';

/** A wider matrix is counted by nobody at a glance; the pairs are listed instead. */
const widest = 8;

/** Who may open connections to whom, as a matrix; of many workloads only those that a policy holds. */
export function connectionTable(answers: NonNullable<Asked['connections']>, ui: WorkbenchUi): readonly AnswerTable[] {
  const held = answers.filter(({ egress, ingress }) => egress.length + ingress.length > 0);
  // Where no policy holds anybody, everybody reaches everybody: a matrix would say it a hundred times.
  if (held.length === 0) return [];
  const names = [...new Set(answers.flatMap(({ from, to }) => [nameOf(from), nameOf(to)]))];
  const cell = (ports: PortSet) =>
    ports.length === 0 ? { says: ui['answers.no-port-open'], fails: true as const } : { says: portsWords(ports, ui) };
  if (names.length > widest) {
    return [
      {
        head: [ui['answers.from'], ui['answers.to'], ui['answers.ports']],
        rows: held.map(({ from, to, ports }) => [{ code: nameOf(from) }, { code: nameOf(to) }, cell(ports)]),
      },
    ];
  }
  const between = new Map(answers.map(({ from, to, ports }) => [`${nameOf(from)} ${nameOf(to)}`, ports]));
  return [
    {
      caption: ui['answers.matrix'],
      head: ['', ...names],
      rows: names.map((from) => [
        { code: from },
        ...names.map((to) => {
          const ports = between.get(`${from} ${to}`);
          return ports === undefined ? { says: '–' } : cell(ports);
        }),
      ]),
    },
  ];
}

function portsWords(ports: PortSet, ui: WorkbenchUi): string {
  if (isAll(ports)) return ui['answers.all-ports'];
  return ports
    .map(({ protocol, first, last }) => `${protocol} ${first === last ? first : `${first}–${last}`}`)
    .join(', ');
}
