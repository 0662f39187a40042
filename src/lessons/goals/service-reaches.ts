import type { Analysis } from '../../engine/analysis.ts';
import type { AnswerConditions, Held } from './condition.ts';
import { isRef } from './objects.ts';

/** Holds where a connection to the Service arrives at the workload that is named, at the port that is named. */
export function serviceReaches(wanted: AnswerConditions['service-reaches'], analysis: Analysis): Held {
  const services = analysis.answers.serviceReaches.filter(({ service }) => isRef(service, wanted.service));
  if (services.length === 0) return { met: false, why: { absent: wanted.service } };
  const reached = services.some(({ reaches }) =>
    reaches.some(
      ({ workload, port, containerPort }) =>
        (wanted.workload === undefined || workload.name === wanted.workload) &&
        (wanted.servicePort === undefined || port === wanted.servicePort) &&
        (wanted.port === undefined || containerPort === wanted.port),
    ),
  );
  return reached ? { met: true } : { met: false };
}
