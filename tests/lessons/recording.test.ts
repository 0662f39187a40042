import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitMoments } from '../../src/components/lesson/split-moments.ts';
import { drawnMoment, type DrawnPod } from '../../src/lessons/drawn-moment.ts';
import { readTrace } from '../../src/lessons/read-trace.ts';
import { recordingOf, type Recording } from '../../src/lessons/recording.ts';

const folder = new URL('../../content/traces/', import.meta.url);
const read = (name: string): Recording => recordingOf(readTrace(readFileSync(new URL(`${name}.json`, folder), 'utf8')));
const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
const short = ({ name, state, isNew }: DrawnPod): string => `${name} ${state}${isNew ? ' new' : ''}`;

describe('the moments of a recording', () => {
  it.each<[name: string, moments: string[]]>([
    [
      'rollout-one-more',
      [
        'create',
        'start Pod/web-1-a',
        'change Deployment/web',
        'start Pod/web-2-a',
        'start Pod/web-2-b',
        'start Pod/web-2-c',
      ],
    ],
    [
      'rollout-missing-image',
      [
        'create',
        'start Pod/web-1-a',
        'change Deployment/web',
        'start Pod/web-2-a',
        'wait 15',
        'change Deployment/web 2',
      ],
    ],
    ['pod-relabelled', ['create', 'start Pod/web-1-a', 'change Pod/web-1-a', 'start Pod/web-1-d']],
    ['pod-deleted', ['create', 'start Pod/web-1-a', 'delete Pod/web-1-a', 'start Pod/web-1-d']],
  ])('of %s are named by what happens', (name, moments) => {
    expect(read(name).moments.map(({ at }) => at)).toEqual(moments);
  });

  it.each(names)('of %s have names of their own', (name) => {
    const all = read(name).moments.map(({ at }) => at);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('what is drawn of a moment', () => {
  const drawn = (name: string, at: number) => drawnMoment(read(name).moments[at]!, read(name).moments[at - 1]);

  it('shows a Pod that starts, those that are ready, and one that is gone', () => {
    const { sets } = drawn('rollout-one-more', 3);
    expect(sets.map(({ name, wanted, ready, pods }) => [name, wanted, ready, ...pods.map(short)])).toEqual([
      ['web-1', 2, 2, 'web-1-a gone', 'web-1-b ready', 'web-1-c ready'],
      ['web-2', 2, 1, 'web-2-a ready', 'web-2-b starting new'],
    ]);
  });

  it('shows why a Pod does not start', () => {
    const pods = drawn('rollout-missing-image', 3).sets[1]!.pods;
    expect(pods).toEqual([{ name: 'web-2-a', state: 'stuck', isNew: false, reason: 'ImagePullBackOff' }]);
  });

  it('shows a Pod that was let go beside its ReplicaSet, with the label that it has now', () => {
    const { sets, loose } = drawn('pod-relabelled', 2);
    expect(sets[0]!.pods.map(short)).toEqual(['web-1-b ready', 'web-1-c ready', 'web-1-d starting new']);
    expect(loose.map((pod) => [short(pod), pod.labels])).toEqual([['web-1-a ready', ['app: set-aside']]]);
  });

  it('calls nothing new in the first picture', () => {
    expect(
      drawn('pod-deleted', 0)
        .sets.flatMap(({ pods }) => pods)
        .some(({ isNew }) => isNew),
    ).toBe(false);
  });
});

it('takes the words of the moments out of rendered prose', () => {
  const html =
    '<!--moment create--> <p>One &amp; two.</p><!--/moment-->\n<!--moment start Pod/a--><p>Three.</p><!--/moment-->';
  expect(splitMoments(html)).toEqual([
    { at: 'create', words: '<p>One &amp; two.</p>' },
    { at: 'start Pod/a', words: '<p>Three.</p>' },
  ]);
});
