import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { serviceReaches } from '../../../src/engine/set/answers/service-reaches.ts';
import { referencesOf } from '../../../src/engine/set/references.ts';
import { membersOf } from '../../engine/set/answers/members-of.ts';
import type { KubernetesObject } from './client.ts';
import { endpointsCases } from './endpoints-cases.ts';
import { readRecorded } from './scenario.ts';

const recorded = readRecorded(readFileSync(new URL('recorded/1.37/endpoints.txt', import.meta.url), 'utf8'));

/** Cases in which a Pod is no endpoint because of its state, which no manifest says. */
const dependOnState = new Set(['a Pod that has ended', 'a Pod on no node']);

/** `s http 8080 web`: ready or not, each Pod of a workload once. Only what is reached on a port counts. */
function reachedIn(facts: readonly string[], objects: readonly KubernetesObject[]): readonly string[] {
  const reached = facts.flatMap((fact) => {
    const [, port = '', pod = ''] = /^(.* \d+)\/\w+ (\S+) (?:not )?ready$/.exec(fact) ?? [];
    const isWritten = objects.some(({ metadata: { name } }) => name === pod);
    return port === '' ? [] : `${port} ${isWritten ? pod : pod.replace(/-\(?\d+\)?$/, '')}`;
  });
  return [...new Set(reached)].sort();
}

describe('what Services reach is what the cluster says', () => {
  const cases = endpointsCases.filter(({ name }) => !dependOnState.has(name));
  test.each(cases.map(({ name, objects }) => [name, objects] as const))('%s', (name, objects) => {
    const members = membersOf(objects.map((each) => JSON.stringify(each)).join('\n---\n'));
    const answers = serviceReaches(members, referencesOf(members)).flatMap(({ service, reaches }) =>
      reaches.map(({ workload, portName, containerPort }) =>
        [service.name, portName, containerPort, workload.name].filter((part) => part !== '').join(' '),
      ),
    );
    expect([...new Set(answers)].sort()).toEqual(reachedIn(recorded.get(name)!, objects));
  });
});
