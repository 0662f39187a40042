import { selectorOf } from '../../model/selector.ts';
import { get, stringOf } from '../../yaml/value.ts';
import { join } from '../walk.ts';
import type { Resolve } from './context.ts';

/** The bundles of a signer that a label selector finds. Without a selector it finds none: `ClusterTrustBundleProjection`. */
export const trustBundlesOfSigner: Resolve = (row, { value, path }, { from, chooser }) => {
  const signer = stringOf(get(value, 'signerName'));
  const labels = get(value, 'labelSelector');
  if (!signer || labels?.kind !== 'map') return [];
  const selector = selectorOf(labels);
  const chosen = chooser.objects('certificates.k8s.io/ClusterTrustBundle', selector, ({ resource }) => {
    return stringOf(get(get(resource.root, 'spec'), 'signerName')) === signer;
  });
  return [{ by: 'selector', row, from, at: labels.at, path: join(path, 'labelSelector'), selector, ...chosen }];
};
