import { ensureBuild } from '../../scripts/run/build.mjs';
import { languages } from '../../src/i18n/languages.ts';
import { notMeasured, type Row } from '../claim.ts';
import { measured } from '../measured.ts';
import { dist, largestLesson, lessonPage } from '../pages/largest-lesson.ts';
import { proseOf } from '../pages/prose-of.ts';
import { buildStarlight } from '../peers/starlight.ts';

type Pair = { readonly ratio: number; readonly here: number; readonly there: number };

/** When the largest part of our largest lesson is painted, beside a default Starlight page with the same prose. */
export async function paintClaim(): Promise<readonly Row[]> {
  await ensureBuild();
  const lesson = largestLesson();
  const claim = (language: string): string =>
    `largest paint of ${lesson} in ${language}, slow 4G: at most 1.1 times a default Starlight page`;
  const pages = Object.fromEntries(languages.map(({ id }) => [id, proseOf(lessonPage(lesson, id))]));
  const built = await buildStarlight(pages);
  if ('missing' in built) return [notMeasured(claim('every language'), built.missing)];
  const pairs = languages.map(({ id }) => `/${id}/learn/${lesson}/=/${id}/`);
  const results = measured<readonly Pair[]>('paint', dist, built.folder, ...pairs);
  return languages.map(({ id }, index) => {
    const { ratio, here, there } = results[index]!;
    const figure = `${ratio.toFixed(2)} (${here.toFixed(0)} ms, ${there.toFixed(0)} ms)`;
    return { claim: claim(id), figure, holds: ratio <= 1.1 };
  });
}
