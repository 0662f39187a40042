import type { Selector } from '../../model/selector.ts';
import { ownLabels } from '../members.ts';
import type { Resolve } from './context.ts';

/** Charts label a controller's Pods and its IngressClass alike; these are the labels that tell applications apart. */
const telling = ['app.kubernetes.io/name', 'app.kubernetes.io/instance', 'app.kubernetes.io/component'];

/** The Pods that probably serve an IngressClass: nothing says so but their labels. */
export const controllerOfClass: Resolve = (row, _, { from, chooser }) => {
  const labels = ownLabels(from);
  const terms: Selector['terms'] = telling.flatMap((key) => {
    const value = labels.get(key);
    return value === undefined ? [] : [{ operator: 'In', key, values: [value] } as const];
  });
  if (terms.length === 0) return [];
  const { targets, isCut } = chooser.pods('everywhere', { terms });
  return [{ by: 'many', row, from, at: from.resource.nameAt, path: 'metadata.labels', targets, isCut }];
};
