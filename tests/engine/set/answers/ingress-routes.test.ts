import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../../src/engine/index.ts';
import { ingressRoutes, routeOf, type IngressRoute } from '../../../../src/engine/set/answers/ingress-routes.ts';
import { membersOf } from './members-of.ts';

const backend = (name: string, port = 'number: 80'): string => `backend: {service: {name: ${name}, port: {${port}}}}`;
const path = (text: string, type: string, service: string): string =>
  `{path: ${text}, pathType: ${type}, ${backend(service)}}`;
const ingress = (spec: string): string =>
  `{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: front}, spec: {${spec}}}`;
const service = (name: string, selector = name): string =>
  `{apiVersion: v1, kind: Service, metadata: {name: ${name}}, spec: {selector: {app: ${selector}}, ports: [{name: http, port: 80, targetPort: 8080}]}}`;
const pod =
  '{apiVersion: v1, kind: Pod, metadata: {name: p, labels: {app: web}}, spec: {containers: [{name: c, image: i, ports: [{containerPort: 8080}]}]}}';

function routesOf(...documents: string[]): readonly IngressRoute[] {
  const text = documents.join('\n---\n');
  const { answers } = analyze([{ name: 'a.yaml', text }], { kubernetes: '1.37' });
  return ingressRoutes(membersOf(text), answers.serviceReaches);
}

/** Source of the rows: the table of examples and "Hostname wildcards" in kubernetes.io/docs/concepts/services-networking/ingress. */
describe('the route of a request', () => {
  const rules = (host: string, ...paths: string[]): string =>
    `{${host === '' ? '' : `host: "${host}", `}http: {paths: [${paths.join(', ')}]}}`;
  const to = (spec: string, host: string, asked: string): string | undefined =>
    routeOf(routesOf(ingress(spec)), host, asked)?.service.name;

  test.each<[type: string, path: string, asked: string, answers: boolean]>([
    ['Prefix', '/', '/anything', true],
    ['Exact', '/foo', '/foo', true],
    ['Exact', '/foo', '/bar', false],
    ['Exact', '/foo', '/foo/', false],
    ['Exact', '/foo/', '/foo', false],
    ['Prefix', '/foo', '/foo', true],
    ['Prefix', '/foo', '/foo/', true],
    ['Prefix', '/foo/', '/foo', true],
    ['Prefix', '/foo/', '/foo/', true],
    ['Prefix', '/aaa/bb', '/aaa/bbb', false],
    ['Prefix', '/aaa/bbb', '/aaa/bbb', true],
    ['Prefix', '/aaa/bbb/', '/aaa/bbb', true],
    ['Prefix', '/aaa/bbb', '/aaa/bbb/', true],
    ['Prefix', '/aaa/bbb', '/aaa/bbb/ccc', true],
    ['Prefix', '/aaa/bbb', '/aaa/bbbxyz', false],
    ['Prefix', '/aaa', '/ccc', false],
  ])('%s %s, asked for %s: %s', (type, written, asked, answers) => {
    expect(to(`rules: [${rules('', path(written, type, 'a'))}]`, 'any.example', asked)).toBe(answers ? 'a' : undefined);
  });

  test.each<[host: string, asked: string, answers: boolean]>([
    ['*.foo.com', 'bar.foo.com', true],
    ['*.foo.com', 'baz.bar.foo.com', false],
    ['*.foo.com', 'foo.com', false],
    ['foo.com', 'foo.com', true],
    ['foo.com', 'bar.foo.com', false],
  ])('the host %s, asked for %s: %s', (host, asked, answers) => {
    expect(to(`rules: [${rules(host, path('/', 'Prefix', 'a'))}]`, asked, '/')).toBe(answers ? 'a' : undefined);
  });

  test.each<[what: string, spec: string, host: string, asked: string, name: string]>([
    [
      'the longest path',
      `rules: [${rules('', path('/', 'Prefix', 'a'), path('/aaa', 'Prefix', 'b'))}]`,
      'h',
      '/aaa/c',
      'b',
    ],
    [
      'the longest of three paths',
      `rules: [${rules('', path('/', 'Prefix', 'a'), path('/aaa', 'Prefix', 'b'), path('/aaa/bbb', 'Prefix', 'c'))}]`,
      'h',
      '/aaa/bbb',
      'c',
    ],
    [
      'the path for everything else',
      `rules: [${rules('', path('/', 'Prefix', 'a'), path('/aaa', 'Prefix', 'b'), path('/aaa/bbb', 'Prefix', 'c'))}]`,
      'h',
      '/ccc',
      'a',
    ],
    [
      'exact before prefix',
      `rules: [${rules('', path('/foo', 'Prefix', 'a'), path('/foo', 'Exact', 'b'))}]`,
      'h',
      '/foo',
      'b',
    ],
    [
      'a named host before a wildcard',
      `rules: [${rules('*.x.y', path('/', 'Prefix', 'a'))}, ${rules('w.x.y', path('/', 'Prefix', 'b'))}]`,
      'w.x.y',
      '/',
      'b',
    ],
    [
      'the rest',
      `${backend('r').replace('backend', 'defaultBackend')}, rules: [${rules('x.y', path('/', 'Prefix', 'a'))}]`,
      'z.y',
      '/',
      'r',
    ],
  ])('%s counts', (_, spec, host, asked, name) => {
    expect(to(spec, host, asked)).toBe(name);
  });
});

describe('what stands behind a route', () => {
  test.each<[what: string, documents: string[], arrives: unknown]>([
    ['no Service', [], 'no-service'],
    ['a Service without such a port', [service('web').replace('port: 80', 'port: 81')], 'no-port'],
    ['a Service without Pods', [service('web', 'nobody'), pod], 'no-pod'],
    ['a container', [service('web'), pod], [{ container: 'c', containerPort: 8080 }]],
  ])('%s', (_, documents, arrives) => {
    const [route] = routesOf(ingress(`rules: [{http: {paths: [${path('/', 'Prefix', 'web')}]}}]`), ...documents);
    expect(route).toMatchObject({ arrives });
  });

  test('the port of a Service may be meant by its name', () => {
    const named = `{path: /, pathType: Prefix, ${backend('web', 'name: http')}}`;
    const [route] = routesOf(ingress(`rules: [{http: {paths: [${named}]}}]`), service('web'), pod);
    expect(route?.arrives).toHaveLength(1);
  });
});

describe('where requests arrive, in the examples of the documentation', () => {
  const folder = new URL('ingress-routes/', import.meta.url);
  test.each(readdirSync(folder))('%s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    expect(text).toMatch(/^# Source: https:\/\/kubernetes\.io\/docs\/\S+#\S+\n# \S/);
    const routes = routesOf(text);
    const requests = [...text.matchAll(/^# expect: (\S+) (\S+) -> (\S+)$/gm)];
    expect(requests.length).toBeGreaterThan(0);
    for (const [, host = '', asked = '', arrives] of requests) {
      const end = routeOf(routes, host, asked)?.arrives;
      const reach = typeof end === 'object' ? end[0] : undefined;
      expect(`${host} ${asked} ${reach ? `${reach.workload.name}:${reach.containerPort}` : 'nothing'}`).toBe(
        `${host} ${asked} ${arrives}`,
      );
    }
  });
});
