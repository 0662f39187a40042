import type {
  EdgeClass,
  NameRow,
  NodesRow,
  OutsideRow,
  PartRow,
  PeersRow,
  Row,
  RuleRow,
  SelectorRow,
} from './edges/row.ts';
import { access } from './edges/access.ts';
import { admission } from './edges/admission.ts';
import { cluster } from './edges/cluster.ts';
import { controllers } from './edges/custom/controllers.ts';
import { gateway } from './edges/custom/gateway.ts';
import { guesses } from './edges/guesses.ts';
import { network } from './edges/network.ts';
import { podPlacement } from './edges/pod-placement.ts';
import { podVolumes } from './edges/pod-volumes.ts';
import { pod } from './edges/pod.ts';
import { storage } from './edges/storage.ts';
import { workloads } from './edges/workloads.ts';

/** The rows by class. A new row brings the arrow, "target not found" and its place in the list twin. */
const byClass = {
  'built-in': [
    ...pod,
    ...podVolumes,
    ...podPlacement,
    ...workloads,
    ...network,
    ...storage,
    ...access,
    ...admission,
    ...cluster,
  ],
  custom: [...gateway, ...controllers],
  guess: guesses,
} as const satisfies Partial<Record<EdgeClass, readonly Row[]>>;

export type EdgeName = (typeof byClass)[keyof typeof byClass][number]['name'];

type Named = { readonly name: EdgeName; readonly class: Exclude<EdgeClass, 'not-built'> };
export type NameEdge = NameRow & Named;
export type SelectorEdge = SelectorRow & Named;
export type PeersEdge = PeersRow & Named;
export type NodesEdge = NodesRow & Named;
export type PartEdge = PartRow & Named;
export type OutsideEdge = OutsideRow & Named;
export type RuleEdge = RuleRow & Named;
export type EdgeRow = NameEdge | SelectorEdge | PeersEdge | NodesEdge | PartEdge | OutsideEdge | RuleEdge;

/** The table: one row per kind of reference, each with its class. */
export const edgeRows: readonly EdgeRow[] = Object.entries(byClass).flatMap(([name, rows]) =>
  (rows as readonly (Row & { name: EdgeName })[]).map((row) => ({ ...row, class: name as Named['class'] })),
);
