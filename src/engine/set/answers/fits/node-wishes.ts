import { nodeAnswers } from '../../../model/node-selector.ts';
import { matches } from '../../../model/selector.ts';
import { tolerates, type Taint } from '../../../model/toleration.ts';
import type { NodeToFill } from './node.ts';
import type { PodToPlace } from './pod.ts';

/**
 * Whether a Node is one that the Pod's `nodeSelector` and required node affinity ask for.
 * Source: `GetRequiredNodeAffinity` in k8s.io/component-helpers/scheduling/corev1/nodeaffinity.
 */
export function answersNodeWishes({ nodeSelector, required }: PodToPlace, { labels, name }: NodeToFill): boolean {
  return matches(nodeSelector, labels) && (!required || required.some((term) => nodeAnswers(term, labels, name)));
}

/**
 * The first taint of a Node that keeps the Pod away. `PreferNoSchedule` keeps nobody away.
 * Source: `FindMatchingUntoleratedTaint` in k8s.io/component-helpers/scheduling/corev1.
 */
export function untolerated({ tolerations }: PodToPlace, { taints }: NodeToFill): Taint | undefined {
  return taints.find(
    (taint) => taint.effect !== 'PreferNoSchedule' && !tolerations.some((each) => tolerates(each, taint)),
  );
}
