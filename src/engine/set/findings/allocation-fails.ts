import type { Span } from '../../../text/span.ts';
import { get, itemsOf, numberOf, stringOf } from '../../yaml/value.ts';
import { setFinding, type SetCheck, type SetFinding } from '../finding.ts';
import { counts, type Member } from '../members.ts';

/** What a cluster gives out unless somebody has chosen otherwise: `--service-node-port-range`, `--service-cluster-ip-range`. */
const nodePorts = { from: 30000, to: 32767 };
const addressOfTheServer = '10.96.0.1';

/** A number or an address that a Service asks the cluster for. */
type Wish = {
  readonly field: 'nodePort' | 'healthCheckNodePort' | 'clusterIP';
  readonly value: string;
  readonly at: Span;
  readonly path: string;
};

function wishesOf({ resource: { root } }: Member): readonly Wish[] {
  const spec = get(root, 'spec');
  const type = stringOf(get(spec, 'type')) ?? 'ClusterIP';
  const isBalanced = type === 'LoadBalancer';
  const wishes: Wish[] = [];
  const ask = (field: Wish['field'], from: ReturnType<typeof get>, path: string): void => {
    const number = numberOf(from);
    const value = number === undefined ? stringOf(from) : number === 0 ? '' : String(number);
    if (from && value) wishes.push({ field, value, at: from.at, path });
  };
  const address = get(spec, 'clusterIP');
  if (type !== 'ExternalName' && stringOf(address) !== 'None') ask('clusterIP', address, 'spec.clusterIP');
  if (isBalanced || type === 'NodePort') {
    for (const [index, port] of itemsOf(get(spec, 'ports')).entries()) {
      ask('nodePort', get(port, 'nodePort'), `spec.ports[${index}].nodePort`);
    }
  }
  if (isBalanced && stringOf(get(spec, 'externalTrafficPolicy')) === 'Local') {
    ask('healthCheckNodePort', get(spec, 'healthCheckNodePort'), 'spec.healthCheckNodePort');
  }
  return wishes;
}

/**
 * A Service asks for a number or an address that the cluster will not give. A dry run gives out nothing, so it accepts
 * the Service; only its creation fails. Source: `allocateCreate` in pkg/registry/core/service/storage/alloc.go.
 */
export const allocationFails: SetCheck = ({ members }) => {
  const given = new Map<string, { readonly to: Member; readonly wish: Wish }>();
  return members.all.flatMap((service) => {
    const { group, kind } = service.resource.id;
    if (group !== '' || kind !== 'Service' || !counts(members, service)) return [];
    return wishesOf(service).flatMap((wish): SetFinding[] => {
      const args = { field: wish.field, value: wish.value };
      const details = { code: 'allocation-fails', severity: 'error', at: wish.at, path: wish.path } as const;
      const number = Number(wish.value);
      if (wish.field !== 'clusterIP' && (number < nodePorts.from || number > nodePorts.to)) {
        const range = `${nodePorts.from}-${nodePorts.to}`;
        const found = { ...args, fault: 'out-of-range', by: '', range } as const;
        return [setFinding(service, { ...details, args: found, certainty: 'depends-on-cluster' })];
      }
      if (wish.value === addressOfTheServer) {
        const found = { ...args, fault: 'taken', by: 'kubernetes', range: '' } as const;
        return [setFinding(service, { ...details, args: found, certainty: 'depends-on-cluster' })];
      }
      const before = given.get(wish.value);
      if (!before) given.set(wish.value, { to: service, wish });
      // Ports of one Service that differ in their protocol may share a number.
      if (!before || before.to === service) return [];
      const found = { ...args, fault: 'taken', by: before.to.resource.id.name, range: '' } as const;
      const related = [{ role: 'first-definition', at: before.wish.at, in: before.to }] as const;
      return [setFinding(service, { ...details, args: found, certainty: 'cannot-work', related })];
    });
  });
};
