import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toJson } from '../../src/engine/yaml/to-json.ts';
import { get } from '../../src/engine/yaml/value.ts';
import { matches, selectorOf } from '../../src/engine/model/selector.ts';
import { serviceReaches } from '../../src/engine/set/answers/service-reaches.ts';
import type { Members } from '../../src/engine/set/members.ts';
import { referencesOf } from '../../src/engine/set/references.ts';
import { readTrace } from '../../src/lessons/read-trace.ts';
import type { Trace, TraceStep } from '../../src/lessons/schema/trace.ts';
import { traceCases } from '../conformance/cluster/traces-cases.ts';
import { membersOf } from '../engine/set/answers/members-of.ts';

const folder = new URL('../../content/traces/', import.meta.url);
const read = (name: string): Trace => readTrace(readFileSync(new URL(name, folder), 'utf8'));
const names = readdirSync(folder);
const steps = names.flatMap((name) =>
  read(name).steps.map((step, index) => [`${name} ${index} ${step.action.does}`, read(name), step] as const),
);

const deploymentOf = (members: Members) => members.ofKind('apps/Deployment').all[0]!;

/** The Services of the manifest beside the Pods of a step, with the containers of the Deployment. */
function atStep({ manifest }: Trace, { pods }: TraceStep): Members {
  const services = manifest.split('\n---\n').filter((each) => /^kind: Service$/m.test(each));
  const spec = toJson(deploymentOf(membersOf(manifest)).pods!.spec!);
  const objects = pods.map(({ name, labels }) =>
    JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name, labels }, spec }),
  );
  return membersOf([...services, ...objects].join('\n---\n'));
}

test('every trace that is recorded is there, and no other', () => {
  expect(names.sort()).toEqual(traceCases.map(({ name }) => `${name}.json`).sort());
});

describe('the engine agrees with what the cluster did', () => {
  test.each(steps)('%s: a Service reaches the Pods that its EndpointSlices list', (_, trace, step) => {
    const members = atStep(trace, step);
    const answers = serviceReaches(members, referencesOf(members));
    for (const { name, endpoints } of step.services) {
      const reaches = answers.find(({ service }) => service.name === name)?.reaches ?? [];
      // A Pod without an address is reached by its labels, and listed once it has one.
      const addressed = new Set(step.pods.filter(({ hasAddress }) => hasAddress).map((pod) => pod.name));
      const reached = reaches.map(({ workload }) => workload.name).filter((pod) => addressed.has(pod));
      expect(reached.sort()).toEqual(endpoints.map(({ pod }) => pod));
    }
  });

  test.each(steps)('%s: a Pod has an owner where the selector matches its labels', (_, { manifest }, { pods }) => {
    const { root } = deploymentOf(membersOf(manifest)).resource;
    const selector = selectorOf(get(get(root, 'spec'), 'selector'));
    for (const { labels, owner } of pods) {
      expect(matches(selector, new Map(Object.entries(labels)))).toBe(owner !== null);
    }
  });

  test.each(steps)('%s: counts are those of the Pods', (_, __, { deployments, replicaSets, pods }) => {
    for (const set of replicaSets) {
      const own = pods.filter(({ owner }) => owner === `ReplicaSet/${set.name}`);
      expect([set.replicas, set.ready]).toEqual([own.length, own.filter(({ ready }) => ready).length]);
    }
    for (const { replicas } of deployments) expect(replicas).toBe(pods.filter(({ owner }) => owner !== null).length);
  });

  test.each(steps)('%s: each endpoint is as ready as its Pod', (_, __, { services, pods }) => {
    for (const { pod, ready } of services.flatMap(({ endpoints }) => endpoints)) {
      expect(pods.find(({ name }) => name === pod)?.ready).toBe(ready);
    }
  });
});

/** What each trace is there to show. */
describe('traces show', () => {
  test('a rollout with one more Pod than wanted, and none missing', () => {
    const rollout = read('rollout-one-more.json').steps.slice(2);
    for (const { deployments } of rollout) {
      expect(deployments[0]!.replicas).toBeLessThanOrEqual(4);
      expect(deployments[0]!.ready).toBeGreaterThanOrEqual(3);
    }
    expect(rollout.at(-1)!.pods.map(({ image }) => image)).toEqual(['web:2', 'web:2', 'web:2']);
  });

  test('a rollout that waits for an image, while the old Pods serve, until somebody goes back', () => {
    const { steps: all } = read('rollout-missing-image.json');
    const waiting = all.filter(({ pods }) => pods.some((pod) => pod.waiting === 'ImagePullBackOff'));
    expect(waiting.length).toBeGreaterThan(1);
    for (const { services } of waiting) {
      expect(services[0]!.endpoints.filter(({ ready }) => ready)).toHaveLength(3);
    }
    const last = waiting.at(-1)!.deployments[0]!;
    expect(last.conditions).toContainEqual({
      type: 'Progressing',
      status: 'False',
      reason: 'ProgressDeadlineExceeded',
    });
    const { replicaSets, deployments } = all.at(-1)!;
    expect(deployments[0]).toMatchObject({ ready: 3, updated: 3 });
    // The old ReplicaSet serves again, with a new revision.
    expect(replicaSets.map(({ name, revision, ready }) => [name, revision, ready])).toEqual([
      ['web-1', '3', 3],
      ['web-2', '2', 0],
    ]);
  });

  test('a Pod with another label is let go and runs on, and another takes its place', () => {
    const { pods, services } = read('pod-relabelled.json').steps.at(-1)!;
    expect(pods.map(({ name, owner, ready }) => [name, owner, ready])).toEqual([
      ['web-1-a', null, true],
      ['web-1-b', 'ReplicaSet/web-1', true],
      ['web-1-c', 'ReplicaSet/web-1', true],
      ['web-1-d', 'ReplicaSet/web-1', true],
    ]);
    expect(services[0]!.endpoints.map(({ pod }) => pod)).toEqual(['web-1-b', 'web-1-c', 'web-1-d']);
  });

  test('a deleted Pod leaves the endpoints, and another comes', () => {
    const endpoints = read('pod-deleted.json').steps.map(({ services }) =>
      services[0]!.endpoints.map(({ pod }) => pod.slice(-1)).join(''),
    );
    expect(endpoints).toEqual(['', 'abc', 'bc', 'bcd']);
  });
});

describe('what is no trace is refused', () => {
  const text = JSON.stringify(read('pod-deleted.json'));
  test.each<[what: string, from: string, to: string, place: string]>([
    ['a count that is no number', '"wanted":3', '"wanted":"3"', 'steps.0.deployments.0.wanted'],
    ['a word too many', '"revision":', '"rev":', 'steps.0.replicaSets.0'],
    ['an object without a kind', '"object":"Pod/', '"object":"', 'steps.'],
    ['an action that nobody does', '"does":"create"', '"does":"hope"', 'steps.0.action'],
  ])('%s', (_, from, to, place) => {
    expect(text).toContain(from);
    expect(() => readTrace(text.replace(from, to))).toThrow(place);
  });
});
