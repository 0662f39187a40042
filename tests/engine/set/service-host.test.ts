import { expect, test } from 'vitest';
import { serviceHosts } from '../../../src/engine/set/resolve/service-host.ts';

/** The forms are those of "DNS for Services and Pods" in the Kubernetes documentation. */
test.each<[text: string, variable: string, hosts: string[]]>([
  ['web.shop.svc', '', ['web/shop!']],
  ['web.shop.svc.cluster.local', '', ['web/shop!']],
  ['http://web.shop.svc:8080/a?b=c.d.svc', '', ['web/shop:8080!', 'c/d!']],
  ['jdbc:postgresql://db.shop.svc.cluster.local:5432/x', '', ['db/shop:5432!']],
  ['web.shop.svc.example.com', '', ['web/shop!']],
  ['http://web/', '', ['web']],
  ['http://user:word@web.shop:80', '', ['web/shop:80']],
  ['redis://cache:6379/0', '', ['cache:6379']],
  ['kafka-0:9092,kafka-1:9092', '', ['kafka-0:9092', 'kafka-1:9092']],
  ['--api=http://api:80', '', ['api:80']],
  ['db', 'DB_HOST', ['db']],
  ['db', 'DB_NAME', []],
  ['Hello, web!', 'GREETING_URL', []],
  ['12:30', '', ['12:30']],
  ['', 'DB_HOST', []],
  ['a'.repeat(64), 'DB_HOST', []],
])('%s as %s', (text, variable, hosts) => {
  const found = serviceHosts(text, variable).map(
    ({ service, namespace, port, isCertain }) =>
      `${service}${namespace ? `/${namespace}` : ''}${port ? `:${port}` : ''}${isCertain ? '!' : ''}`,
  );
  expect(found).toEqual(hosts);
});
