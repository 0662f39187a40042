import { expect, test } from 'vitest';
import type { Reach } from '../../../src/engine/index.ts';
import { entriesOf, nameOf, readFixture } from './fixture.ts';

/**
 * One manifest for each case. Its comments say where connections arrive: `# = service port [name] -> workload container
 * containerPort`, with `?` for a container that is not known, or `# = service -> nothing`. The real API server accepts
 * all of them.
 */
const folder = new URL('service-reaches/', import.meta.url);

const print = ({ port, portName, workload, container, containerPort }: Reach): string =>
  `${[port, portName].filter((part) => part !== '').join(' ')} -> ${nameOf(workload)} ${container ?? '?'} ${containerPort}`;

test.each(entriesOf(folder))('%s', (name) => {
  const fixture = readFixture(new URL(`${name}.yaml`, folder));
  const answers = fixture.analysis.answers.serviceReaches.flatMap(({ service, reaches }) =>
    reaches.length > 0 ? reaches.map((reach) => `${service.name} ${print(reach)}`) : `${service.name} -> nothing`,
  );
  expect(answers.sort()).toEqual(fixture.expected);
  expect(fixture.findings).toEqual(fixture.marks);
});
