import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answerTo, type AnswerTo } from '../../../src/engine/answers.ts';
import { newestVersion } from '../../../src/engine/index.ts';
import { sayingText } from '../../../src/engine/server-text/texts.ts';
import { schedulerWords } from './scheduler-words.ts';
import { probesCases } from './probes-cases.ts';
import { quotaCases } from './quota-cases.ts';
import { readRecorded, type Scenario } from './scenario.ts';
import { schedulingCases } from './scheduling-cases.ts';

type Fit = AnswerTo<'fits'>[number];

/** The nodes of `nodes.go`. */
const node = (name: string, zone: string, more: object = {}, taints: readonly object[] = []): object => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: {
    name,
    labels: {
      'kubernetes.io/hostname': name,
      'kubernetes.io/os': 'linux',
      'topology.kubernetes.io/zone': zone,
      ...more,
    },
  },
  spec: { taints },
  status: { allocatable: { cpu: '4', memory: '8Gi', pods: '110' } },
});
const nodes = [
  node('node-1', 'a'),
  node('node-2', 'b', { disk: 'ssd' }),
  node('node-3', 'c', {}, [{ key: 'dedicated', value: 'batch', effect: 'NoSchedule' }]),
];

/** Of what the scheduler says, what it says of the nodes: how it would push out other Pods is not asked. */
const aboutNodes = (fact: string): string => fact.replace(/\. (?:preemption:|no new claims|not found).*$/, '.');

/** What is compared of a recording: a line for each Pod, and what was refused. */
function compared(facts: readonly string[]): readonly string[] {
  const refused = facts.flatMap((fact) => /is forbidden: (.*)$/.exec(fact)?.[1] ?? []);
  const pods = facts
    .filter((fact) => /^\S+: (?:on |0\/3|not looked at|Scheduling is blocked)/.test(fact))
    .map(aboutNodes);
  return [...pods.sort(), ...[...new Set(refused)].sort().map((words) => `refused: ${words}`)];
}

/** The same of our answers. */
function comparedOf(fits: readonly Fit[], { objects }: Scenario): readonly string[] {
  const pods = fits.flatMap((fit) =>
    linesOf(
      fit,
      JSON.stringify(
        objects.find(({ metadata, kind }) => kind === fit.workload.kind && metadata.name === fit.workload.name),
      ),
    ),
  );
  const refused = fits.flatMap(({ refused: found }) => {
    const says = found?.findings[0]?.denial?.says;
    return says ? sayingText(says) : [];
  });
  return [...pods.sort(), ...[...new Set(refused)].sort().map((words) => `refused: ${words}`)];
}

function linesOf(
  { workload: { kind, name }, on, created, placed = 0, unplaced, waits }: Fit,
  object: string,
): string[] {
  const podName = (index: number): string =>
    kind === 'Pod' ? name : kind === 'StatefulSet' ? `${name}-${index}` : `${name}-(n)`;
  // Of Pods without a wish the recording leaves the node out.
  const isWished = object.includes('"nodeSelector"') || object.includes('"nodeAffinity"');
  const there = on.flatMap(({ node: at, pods }) => Array.from({ length: pods }, () => (isWished ? at : 'a node')));
  // A controller binds each daemon to its Node by an affinity, so of the others the scheduler says that.
  if (kind === 'DaemonSet') {
    const others = `${nodes.length - 1} node(s) didn't satisfy plugin(s) [NodeAffinity].`;
    return [
      ...there.map((at) => `${podName(0)}: on ${at}`),
      ...unplaced.map(
        (each) => `${podName(0)}: ${schedulerWords([each], nodes.length, waits).slice(0, -1)}, ${others}`,
      ),
    ];
  }
  const words = waits || unplaced.length > 0 ? schedulerWords(unplaced, nodes.length, waits) : '';
  return Array.from({ length: created }, (_, index) =>
    index < placed ? `${podName(index)}: on ${there[index]}` : `${podName(index)}: ${words}`,
  );
}

const recordedIn = (topic: string): ReturnType<typeof readRecorded> =>
  readRecorded(readFileSync(new URL(`recorded/1.37/${topic}.txt`, import.meta.url), 'utf8'));

function fitsIn({ objects }: Scenario): readonly Fit[] {
  const text = [...nodes, ...objects].map((each) => JSON.stringify(each)).join('\n---\n');
  return answerTo('fits', [{ name: 'all.yaml', text }], newestVersion);
}

describe.each([
  ['scheduling', schedulingCases],
  ['quota', quotaCases],
] as const)('%s is what the cluster says', (topic, cases) => {
  const recorded = recordedIn(topic);
  test.each(cases.map((scenario) => [scenario.name, scenario] as const))('%s', (name, scenario) => {
    expect(comparedOf(fitsIn(scenario), scenario)).toEqual(compared(recorded.get(name) ?? ['not recorded']));
  });
});

describe('wishes drawn by lot are answered as the cluster does', () => {
  const recorded = recordedIn('probes');
  test.each(probesCases.map((scenario) => [scenario.name, scenario] as const))('%s', (name, scenario) => {
    const fit = fitsIn(scenario).find(({ workload }) => workload.name === 'probe')!;
    const words = fit.placed === 1 ? 'on a node' : schedulerWords(fit.unplaced, nodes.length, fit.waits);
    expect([`probe: ${words}`]).toEqual(recorded.get(name)?.map(aboutNodes));
  });
});
