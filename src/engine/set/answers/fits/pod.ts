import type { Amounts } from '../../../model/amount.ts';
import { labelsOf, type Labels } from '../../../model/labels.ts';
import { nodeSelectorOf, type NodeSelectorTerm } from '../../../model/node-selector.ts';
import { amountsOfPod } from '../../../model/pod-resources.ts';
import { selectorOfMap, type Selector } from '../../../model/selector.ts';
import { tolerationOf, type Toleration } from '../../../model/toleration.ts';
import { get, itemsOf, stringOf, type MapValue, type Value } from '../../../yaml/value.ts';
import type { Members } from '../../members.ts';
import { hostPortsOf, type HostPort } from './host-ports.ts';
import { podTermsOf, type PodTerm } from './pod-terms.ts';
import { constraintsOf, type Constraint } from './spread.ts';

/** What the scheduler asks about a Pod. */
export type PodToPlace = {
  readonly namespace: string;
  readonly labels: Labels;
  /** What it asks for, its overhead included; what it asks nothing of is left out. */
  readonly requests: Amounts;
  readonly ports: readonly HostPort[];
  readonly tolerations: readonly Toleration[];
  readonly nodeSelector: Selector;
  /** The terms of its required node affinity; `undefined` without one. */
  readonly required: readonly NodeSelectorTerm[] | undefined;
  readonly spread: readonly Constraint[];
  readonly affinity: readonly PodTerm[];
  readonly antiAffinity: readonly PodTerm[];
  /** The Node that it names itself, past the scheduler. */
  readonly nodeName: string;
  /** Gates that hold it back until somebody takes them away. */
  readonly gates: readonly string[];
};

const required = 'requiredDuringSchedulingIgnoredDuringExecution';

/**
 * A Pod as the scheduler sees it.
 * @param pod as the server stores it
 * @param more tolerations that its controller adds
 */
export function podToPlace(pod: MapValue, members: Members, more: readonly Toleration[] = []): PodToPlace {
  const [metadata, spec] = [get(pod, 'metadata'), get(pod, 'spec')];
  const namespace = stringOf(get(metadata, 'namespace')) || 'default';
  const affinity = (kind: string): Value | undefined => get(get(get(spec, 'affinity'), kind), required);
  const ofNodes = affinity('nodeAffinity');
  return {
    namespace,
    labels: labelsOf(get(metadata, 'labels')),
    requests: new Map([...amountsOfPod(spec, 'requests')].filter(([, { nano }]) => nano > 0n)),
    ports: hostPortsOf(spec),
    tolerations: [...itemsOf(get(spec, 'tolerations')).map(tolerationOf), ...more],
    nodeSelector: selectorOfMap(get(spec, 'nodeSelector')),
    required: ofNodes && nodeSelectorOf(ofNodes),
    spread: constraintsOf(spec),
    affinity: podTermsOf(affinity('podAffinity'), namespace, members),
    antiAffinity: podTermsOf(affinity('podAntiAffinity'), namespace, members),
    nodeName: stringOf(get(spec, 'nodeName')) ?? '',
    gates: itemsOf(get(spec, 'schedulingGates')).map((gate) => stringOf(get(gate, 'name')) ?? ''),
  };
}
