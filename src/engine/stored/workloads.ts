import type { Draft } from '../defaults/draft.ts';
import { get, stringOf } from '../yaml/value.ts';
import { creation } from './creation.ts';

const templateGeneration = 'deprecated.daemonset.template.generation';
const rollbackTo = 'deprecated.deployment.rollback.to';

/** The whole number of an annotation as the server writes it again, at least `least`. */
function counted(text: string | undefined, least?: bigint): string {
  const number = /^[+-]?\d{1,18}$/.test(text ?? '') ? BigInt(text!.replace('+', '')) : 0n;
  return String(least !== undefined && number < least ? least : number);
}

/** Source: `PrepareForCreate` in pkg/registry/apps and pkg/registry/batch, and pkg/apis/apps/v1/conversion.go */
export const workloadCreations = [
  creation('apps/v1.Deployment', (deployment) => {
    const metadata = deployment.inside('metadata');
    const revision = stringOf(get(metadata.value('annotations'), rollbackTo));
    if (revision === undefined) return;
    const annotations = metadata.inside('annotations') as Draft<Record<string, unknown>>;
    if (revision === '') annotations.remove(rollbackTo);
    else annotations.set(rollbackTo, counted(revision));
  }),
  creation('apps/v1.DaemonSet', (daemonSet) => {
    // Inside the server both are numbers, which cannot be absent.
    const update = daemonSet.inside('spec').within('updateStrategy')?.within('rollingUpdate');
    update?.ifAbsent('maxUnavailable', 0);
    update?.ifAbsent('maxSurge', 0);
    const annotations = daemonSet.inside('metadata').inside('annotations') as Draft<Record<string, unknown>>;
    const written = annotations.value(templateGeneration);
    const count = counted(stringOf(written), 1n);
    if (stringOf(written) !== count) annotations.set(templateGeneration, count);
  }),
  creation('apps/v1.StatefulSet', (statefulSet) => {
    for (const claim of statefulSet.inside('spec').each('volumeClaimTemplates')) {
      claim.set('apiVersion', 'v1');
      claim.set('kind', 'PersistentVolumeClaim');
    }
  }),
];
