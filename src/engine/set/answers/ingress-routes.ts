import type { Exists } from '../../cluster/assumed.ts';
import type { ResourceId } from '../../finding.ts';
import { get, itemsOf, numberOf, stringOf, type Value } from '../../yaml/value.ts';
import { counts, find, type Member, type Members } from '../members.ts';
import { servicePorts } from '../service-ports.ts';
import type { Reach, ServiceReaches } from './shapes.ts';

/** One rule of an Ingress with what stands behind it. */
export type IngressRoute = {
  readonly ingress: ResourceId;
  /** Empty for every host; `*.` begins one that stands for any first label. */
  readonly host: string;
  /** Absent for the backend that takes what no rule wants. */
  readonly path?: string;
  readonly pathType: 'Exact' | 'Prefix' | 'ImplementationSpecific';
  readonly service: Omit<ResourceId, 'version'>;
  readonly port: number | string;
  /**
   * Where a request arrives, or why it does not: then nothing answers it. `in-cluster`: the Service is in the cluster and
   * in no file, so what stands behind it is not known.
   */
  readonly arrives: readonly Reach[] | 'no-service' | 'no-port' | 'no-pod' | 'in-cluster';
};

const group = 'networking.k8s.io';

/**
 * Every route of every Ingress, in the order of the input. A backend that is no Service is left out.
 * @param exists whether an object is there that no file brings
 */
export function ingressRoutes(
  members: Members,
  serviceReaches: readonly ServiceReaches[],
  exists: Exists = () => false,
): readonly IngressRoute[] {
  const reachesOf = new Map(
    serviceReaches.map(({ service, reaches }) => [`${service.namespace}/${service.name}`, reaches]),
  );
  return members.all
    .filter((each) => isIngress(each) && counts(members, each))
    .flatMap(({ resource: { id, root } }) => {
      const behind = (backend: Value | undefined): Pick<IngressRoute, 'service' | 'port' | 'arrives'> | undefined =>
        backendOf(backend, id.namespace, { members, exists, reachesOf });
      const spec = get(root, 'spec');
      const routes = itemsOf(get(spec, 'rules')).flatMap((rule) =>
        itemsOf(get(get(rule, 'http'), 'paths')).flatMap((path): IngressRoute | [] => {
          const end = behind(get(path, 'backend'));
          const host = stringOf(get(rule, 'host')) ?? '';
          const head = { ingress: id, host, path: stringOf(get(path, 'path')) ?? '/', pathType: pathTypeOf(path) };
          return end ? { ...head, ...end } : [];
        }),
      );
      const rest = behind(get(spec, 'defaultBackend'));
      return rest ? [...routes, { ingress: id, host: '', pathType: 'Prefix' as const, ...rest }] : routes;
    });
}

/**
 * The route that a request takes: a host that is named before one with a wildcard before every host; then the longest
 * path, an exact one before a prefix; then the backend for the rest. Paths of the type `ImplementationSpecific` are read
 * as prefixes, which is what most controllers do.
 * Source: kubernetes.io/docs/concepts/services-networking/ingress.
 * @param routes of Ingresses that one controller serves
 */
export function routeOf(routes: readonly IngressRoute[], host: string, path: string): IngressRoute | undefined {
  const wanted = routes.filter((route) => answersHost(route.host, host) && answersPath(route, path));
  return [...wanted].sort((a, b) => rank(b) - rank(a) || length(b) - length(a) || exact(b) - exact(a))[0];
}

const rank = ({ host, path }: IngressRoute): number =>
  path === undefined ? 0 : host === '' ? 1 : host.startsWith('*.') ? 2 : 3;
const length = ({ path = '' }: IngressRoute): number => path.length;
const exact = ({ pathType }: IngressRoute): number => (pathType === 'Exact' ? 1 : 0);

/** A wildcard stands for exactly one label. */
function answersHost(rule: string, host: string): boolean {
  if (rule === '') return true;
  if (!rule.startsWith('*.')) return rule === host;
  const dot = host.indexOf('.');
  return dot > 0 && host.slice(dot) === rule.slice(1);
}

/** A prefix is compared element by element: `/foo` answers `/foo/bar` and not `/foobar`. */
function answersPath({ path, pathType }: IngressRoute, asked: string): boolean {
  if (path === undefined) return true;
  if (pathType === 'Exact') return path === asked;
  const prefix = path.replace(/\/$/, '');
  return asked === prefix || asked.startsWith(`${prefix}/`);
}

function isIngress({ resource: { id } }: Member): boolean {
  return id.group === group && id.kind === 'Ingress';
}

function pathTypeOf(path: Value): IngressRoute['pathType'] {
  const type = stringOf(get(path, 'pathType'));
  return type === 'Exact' || type === 'Prefix' ? type : 'ImplementationSpecific';
}

type Behind = {
  readonly members: Members;
  readonly exists: Exists;
  readonly reachesOf: ReadonlyMap<string, readonly Reach[]>;
};

function backendOf(
  backend: Value | undefined,
  namespace: string,
  { members, exists, reachesOf }: Behind,
): Pick<IngressRoute, 'service' | 'port' | 'arrives'> | undefined {
  const named = get(backend, 'service');
  const name = stringOf(get(named, 'name'));
  if (name === undefined) return undefined;
  const service = { group: '', kind: 'Service', namespace, name };
  const port = stringOf(get(get(named, 'port'), 'name')) ?? numberOf(get(get(named, 'port'), 'number')) ?? '';
  const found = find(members, service);
  if (!found) return { service, port, arrives: exists(service) ? 'in-cluster' : 'no-service' };
  const meant = servicePorts(found).find((each) => each.port === port || each.name === port);
  if (!meant) return { service, port, arrives: 'no-port' };
  const reaches = (reachesOf.get(`${namespace}/${name}`) ?? []).filter(
    (reach) => reach.port === meant.port && reach.portName === meant.name,
  );
  return { service, port, arrives: reaches.length > 0 ? reaches : 'no-pod' };
}
