import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rows } from '../../../src/labs/rollout/goals.ts';
import { model, type RolloutState } from '../../../src/labs/rollout/model.ts';
import { scaleOf, turnDial } from '../../../src/labs/rollout/turn-dial.ts';
import { readTrace } from '../../../src/lessons/read-trace.ts';
import type { Trace } from '../../../src/lessons/schema/trace.ts';

const compute = (text: string): RolloutState => model.compute([{ name: 'web.yaml', text }], { kubernetes: '1.37' });

const deployment = (spec: string): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
${spec
  .split('\n')
  .map((line) => `  ${line}`)
  .join('\n')}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: web:1}]}
`;
const rolling = (replicas: number, surge: number | string, unavailable: number | string): string =>
  deployment(`replicas: ${replicas}\nstrategy: {rollingUpdate: {maxSurge: ${surge}, maxUnavailable: ${unavailable}}}`);

describe('the band of Pods', () => {
  it.each<[what: string, text: string, least: number, most: number]>([
    ['one more and none fewer', rolling(3, 1, 0), 3, 4],
    ['one fewer and none more', rolling(3, 0, 1), 2, 3],
    ['a quarter of three: surge is rounded up, unavailability down', rolling(3, '25%', '25%'), 3, 4],
    ['a quarter of ten', rolling(10, '25%', '25%'), 8, 13],
    ['the default, which is a quarter', deployment('replicas: 5'), 4, 7],
    ['one Pod where nothing is said', deployment('minReadySeconds: 0'), 1, 2],
    ['shares that come to nothing: one may be missing', rolling(3, '0%', '10%'), 2, 3],
    ['more missing than there are', rolling(2, 0, 5), 0, 2],
    ['all at once', rolling(3, '100%', '100%'), 0, 6],
    ['Recreate', deployment('replicas: 3\nstrategy: {type: Recreate}'), 0, 3],
  ])('%s', (_, text, least, most) => {
    const { faults, rollout } = compute(text);
    expect(faults).toEqual([]);
    expect([rollout?.least, rollout?.most]).toEqual([least, most]);
  });
});

describe('the steps are those of the real controller', () => {
  const read = (name: string): Trace =>
    readTrace(readFileSync(new URL(`../../../content/traces/${name}.json`, import.meta.url), 'utf8'));
  /** From the change of the template on: old Pods, new ones, and those of them that are ready. */
  const recorded = ({ steps }: Trace): number[][] => {
    const first = steps.findIndex(({ action }) => action.does === 'change');
    return steps.slice(first).map(({ replicaSets: [old, fresh] }) => [old!.replicas, fresh!.replicas, fresh!.ready]);
  };

  it.each(['rollout-one-more', 'rollout-one-less', 'rollout-quarter', 'rollout-recreate'])('%s', (name) => {
    const trace = read(name);
    const { rollout } = compute(trace.manifest);
    expect(rollout?.steps.map(({ old, fresh, ready }) => [old, fresh, ready])).toEqual(recorded(trace));
  });

  it('rollout-missing-image stays at the first step', () => {
    const trace = read('rollout-missing-image');
    const { rollout } = compute(trace.manifest);
    const { old, fresh, ready } = rollout!.steps[0]!;
    expect(recorded(trace).slice(0, 3)).toEqual(Array.from({ length: 3 }, () => [old, fresh, ready]));
  });
});

describe('every rollout', () => {
  const shares = [0, 1, 2, 3, 12, '0%', '10%', '25%', '50%', '100%'];
  const all = [0, 1, 2, 3, 5, 10, 12].flatMap((replicas) =>
    shares.flatMap((surge) => shares.map((unavailable) => [replicas, surge, unavailable] as const)),
  );
  const isZero = (share: number | string): boolean => share === 0 || share === '0%';

  it('stays in its band and ends with new Pods alone, or is refused', () => {
    for (const [replicas, surge, unavailable] of all) {
      const { faults, rollout } = compute(rolling(replicas, surge, unavailable));
      expect(faults.map(({ code }) => code)).toEqual(isZero(surge) && isZero(unavailable) ? ['both-zero'] : []);
      if (!rollout) continue;
      for (const { old, fresh, ready } of rollout.steps) {
        expect(old + fresh).toBeLessThanOrEqual(rollout.most);
        expect(old + ready).toBeGreaterThanOrEqual(rollout.least);
      }
      expect(rollout.steps.at(-1)).toMatchObject({ old: 0, fresh: replicas, ready: replicas });
    }
  });
});

describe('what the lab does not show', () => {
  it.each<[what: string, text: string, code: string]>([
    ['nothing', '', 'no-deployment'],
    ['another kind', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n', 'no-deployment'],
    [
      'two Deployments',
      `${rolling(1, 1, 0)}---\n${rolling(1, 1, 0).replace('name: web', 'name: api')}`,
      'several-deployments',
    ],
    [
      'a manifest that is refused',
      rolling(3, 1, 0).replace('app: web}}\n  template', 'app: w}}\n  template'),
      'refused',
    ],
    ['a manifest that is no YAML', 'a: [', 'refused'],
    ['too many Pods', rolling(13, 1, 0), 'too-many'],
    ['a pause', deployment('replicas: 3\npaused: true'), 'not-modelled'],
    ['a time to wait', deployment('replicas: 3\nminReadySeconds: 5'), 'not-modelled'],
  ])('%s', (_, text, code) => {
    const state = compute(text);
    expect(state.faults.map((fault) => fault.code)).toEqual([code]);
    expect(state.rollout).toBeUndefined();
  });

  it('points at the number that stops the rollout', () => {
    const text = `# A comment.\n---\n${rolling(3, 0, 0)}`;
    const [fault] = compute(text).faults;
    expect(fault?.code).toBe('both-zero');
    expect(text.slice(fault!.span!.start - 16, fault!.span!.end)).toBe('maxUnavailable: 0');
  });
});

describe('controls', () => {
  it('write the manifest, in the unit that it has, wherever it stands', () => {
    const files = [
      { name: 'web.yaml', text: `kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n---\n${rolling(3, '25%', 0)}` },
    ];
    const { file, dials } = model.compute(files, { kubernetes: '1.37' });
    expect(scaleOf(dials.maxSurge!, 12)).toEqual({ value: 25, unit: '%', most: 100, step: 5 });
    expect(scaleOf(dials.replicas!, 12)).toEqual({ value: 3, unit: '', most: 12, step: 1 });
    const [turned] = turnDial(files, file!, dials.maxSurge!, { value: 50, unit: '%' });
    expect(turned!.text).toBe(files[0]!.text.replace('25%', '50%'));
    expect(turnDial(files, file!, dials.replicas!, { value: 4, unit: '' })[0]!.text).toContain('replicas: 4');
  });

  it('stay where the server refuses, so that the way back is open', () => {
    expect(Object.keys(compute(rolling(3, 0, 0)).dials)).toEqual(['replicas', 'maxSurge', 'maxUnavailable']);
  });

  it('are not there for what the manifest does not write', () => {
    expect(Object.keys(compute(deployment('replicas: 3')).dials)).toEqual(['replicas']);
  });
});

describe('what can be said of a rollout', () => {
  it.each<[text: string, row: keyof typeof rows, wanted: number | boolean, met: boolean]>([
    [rolling(3, 1, 0), 'ready-at-least', 3, true],
    [rolling(3, 0, 1), 'ready-at-least', 3, false],
    [rolling(3, 0, 1), 'pods-at-most', 3, true],
    [rolling(3, 1, 0), 'pods-at-most', 3, false],
    [rolling(3, 1, 0), 'mixed', true, true],
    [deployment('replicas: 3\nstrategy: {type: Recreate}'), 'mixed', true, false],
    [deployment('replicas: 3\nstrategy: {type: Recreate}'), 'mixed', false, true],
    [rolling(3, 0, 0), 'refused', true, true],
    [rolling(3, 1, 0), 'refused', true, false],
    [rolling(3, 0, 0), 'ready-at-least', 0, false],
    [rolling(3, 0, 0), 'mixed', false, false],
  ])('%#: %s', (text, row, wanted, met) => {
    expect(rows[row](wanted as never, compute(text)).met).toBe(met);
  });
});
