import { get, stringOf } from '../../yaml/value.ts';
import { servicePorts } from '../answers/service-reaches.ts';
import { setFinding, type SetCheck } from '../finding.ts';
import { walk } from '../walk.ts';

const backends = ['spec.rules[*].http.paths[*].backend.service', 'spec.defaultBackend.service'];

/** An Ingress sends requests to a port that its Service does not have: the controller cannot pass them on. */
export const serviceHasNoSuchPort: SetCheck = ({ references }) =>
  references.flatMap((reference) => {
    if (reference.by !== 'name' || !reference.target || !reference.row.name.startsWith('ingress-')) return [];
    if (reference.target.resource.id.kind !== 'Service') return [];
    const backendPath = reference.path.replace(/\.name$/, '');
    const backend = backends
      .flatMap((pattern) => walk(reference.from.resource.root, pattern))
      .find((found) => found.path === backendPath);
    const port = get(backend?.value, 'port');
    const named = get(port, 'name');
    const numbered = get(port, 'number');
    const wanted = named ?? numbered;
    if (!wanted || wanted.kind === 'map' || wanted.kind === 'list' || wanted.kind === 'null') return [];
    const offered = servicePorts(reference.target);
    const hit = offered.some((each) => (named ? each.name === stringOf(named) : each.port === Number(wanted.raw)));
    if (hit) return [];
    const ports = offered.map((each) => (named ? each.name || String(each.port) : String(each.port)));
    return setFinding(reference.from, {
      code: 'service-has-no-such-port',
      args: { service: reference.to.name, port: wanted.raw, ports: ports.join(', ') },
      severity: 'error',
      certainty: 'cannot-work',
      at: wanted.at,
      path: `${backendPath}.port.${named ? 'name' : 'number'}`,
      related: [{ role: 'referenced-object', at: reference.target.resource.nameAt, in: reference.target }],
      fixes: ports.length === 1 ? [{ id: 'replace-with', text: ports[0]! }] : [],
    });
  });
