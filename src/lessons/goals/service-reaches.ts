import type { Analysis } from '../../engine/analysis.ts';
import type { AnswerConditions, Held } from './condition.ts';
import { isRef, member, resourcesOf } from './objects.ts';

/**
 * Holds where a connection to the Service arrives at the workload that is named, at the port that is named. The name of a
 * headless Service leads to the Pods themselves, so its callers use the port of the container.
 * Source: https://kubernetes.io/docs/concepts/services-networking/service/#headless-services
 */
export function serviceReaches(wanted: AnswerConditions['service-reaches'], analysis: Analysis): Held {
  const resources = resourcesOf(analysis);
  const services = analysis.answers.serviceReaches.filter(({ service }) => isRef(service, wanted.service));
  if (services.length === 0) return { met: false, why: { absent: wanted.service } };
  const headless = resources.some(
    ({ id, object }) => isRef(id, wanted.service) && member(member(object, 'spec'), 'clusterIP') === 'None',
  );
  // A workload that is scaled to zero has no Pod at which a connection could arrive.
  const hasPods = ({ kind, name }: { readonly kind: string; readonly name: string }): boolean =>
    !resources.some(
      ({ id, object }) => id.kind === kind && id.name === name && member(member(object, 'spec'), 'replicas') === 0,
    );
  const reached = services.some(({ reaches }) =>
    reaches.some(
      ({ workload, port, containerPort }) =>
        hasPods(workload) &&
        (wanted.workload === undefined || workload.name === wanted.workload) &&
        (wanted.servicePort === undefined || (headless ? containerPort : port) === wanted.servicePort) &&
        (wanted.port === undefined || containerPort === wanted.port),
    ),
  );
  return reached ? { met: true } : { met: false };
}
