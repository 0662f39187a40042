import { nearest } from '../../../text/nearest.ts';
import { containerPorts, servicePorts } from '../answers/service-reaches.ts';
import { setFinding, type SetCheck } from '../finding.ts';

/** A `targetPort` by name that no container of the selected Pods declares: that port has no endpoints. */
export const servicePortNameUnknown: SetCheck = ({ references }) =>
  references.flatMap((reference) => {
    if (reference.by !== 'selector' || reference.row.name !== 'routes-to' || reference.targets.length === 0) return [];
    const declared = reference.targets.flatMap((target) => containerPorts(target.pods?.spec).map((port) => port.name));
    const names = [...new Set(declared.filter((name) => name !== ''))];
    return servicePorts(reference.from).flatMap((port, index) => {
      const { target, targetAt } = port;
      if (typeof target !== 'string' || !targetAt || names.includes(target)) return [];
      const meant = nearest(target, names) ?? (names.length === 1 ? names[0] : undefined);
      return setFinding(reference.from, {
        code: 'service-port-name-unknown',
        args: { service: reference.from.resource.id.name, port: target, declared: names.join(', ') },
        severity: 'error',
        certainty: 'cannot-work',
        at: targetAt.at,
        path: `spec.ports[${index}].targetPort`,
        related: reference.targets
          .slice(0, 3)
          .map((each) => ({ role: 'candidate', at: each.resource.nameAt, in: each }) as const),
        fixes: meant === undefined ? [] : [{ id: 'replace-with', text: meant }],
      });
    });
  });
