import type { Page } from '@playwright/test';
import { targetOf } from '../../../scripts/lessons/target-of.ts';
import type { LessonData, ManifestExercise } from '../../../src/components/lesson/exercise-data.ts';
import { path } from './open.ts';

const words = {
  title: 'A fixture',
  task: 'Do it.',
  goals: { accepted: { goal: 'The server accepts it.', next: 'Make it acceptable.' } },
  hints: { observe: 'Look.', direction: 'There.', near: 'Almost.' },
  done: 'It is done.',
  debrief: 'That was it.',
};

const pod = [
  'apiVersion: v1',
  'kind: Pod',
  'metadata:',
  '  name: web',
  'spec:',
  '  containers:',
  '    - name: web',
  '      image: web:1',
];
const file = (lines: readonly string[]) => [{ name: 'pod.yaml', text: `${lines.join('\n')}\n` }];
const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: shop\n';
const common = {
  readonly: [],
  goals: [
    {
      id: 'accepted',
      all: [{ verdict: 'accepted' }, { field: { of: 'Pod/web', path: 'spec.containers[0].image', exists: true } }],
    },
  ],
  words,
  wordsIn: 'en',
} as const;

const shop = file([...pod.slice(0, 5), '  serviceAccountName: shop', ...pod.slice(5)]);

/** One exercise of each kind that has a view of its own. */
export const exercises = {
  order: {
    ...common,
    id: 'fixture-order',
    kind: 'order',
    // Two lines have changed places, and one is not deep enough.
    start: file([pod[1]!, pod[0]!, ...pod.slice(2, 7), '    image: web:1']),
    solution: file(pod),
  },
  build: {
    ...common,
    id: 'fixture-build',
    kind: 'build',
    start: file(pod),
    solution: shop,
    target: targetOf({ kubernetes: '1.37' }, [...shop, { name: 'account.yaml', text: account }]),
  },
} satisfies Record<string, ManifestExercise>;

/** Opens a lesson that has such an exercise besides its own, and opens the exercise. */
export async function openKind(page: Page, kind: keyof typeof exercises, language = 'en'): Promise<void> {
  const exercise = exercises[kind];
  await page.route(`**/${language}${path}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replace(/(id="lesson-data">)([^<]*)/, (_, tag: string, json: string) => {
        const data = JSON.parse(json) as LessonData;
        const more = { ...data, exercises: [...data.exercises, { ...exercise, wordsIn: language }] };
        return tag + JSON.stringify(more).replaceAll('<', '\\u003c');
      })
      .replace('</article>', `<button type="button" data-open-exercise="${exercise.id}">Fixture</button></article>`);
    const { 'content-encoding': _, 'content-length': __, ...headers } = response.headers();
    await route.fulfill({ status: 200, body, headers });
  });
  await page.goto(`/${language}${path}`);
  await page.getByRole('button', { name: 'Fixture' }).click();
}
