import { ensureBuild } from '../../scripts/run/build.mjs';
import { languages } from '../../src/i18n/languages.ts';
import { notMeasured, type Row } from '../claim.ts';
import { measured } from '../measured.ts';
import { dist, largestLesson } from '../pages/largest-lesson.ts';
import { bench } from '../paths.ts';
import { ensurePackage } from '../peers/ensure-package.ts';

type Audited = {
  readonly scores: readonly number[];
  readonly shift: number;
  readonly paint: number;
  readonly failed: readonly string[];
};

const claim = (page: string): string =>
  `Lighthouse on a phone, ${page}: performance 98, accessibility, best practices and SEO 100, nothing moves`;

/** What Lighthouse says of the first page, the map of lessons and our largest lesson, in each language. */
export async function lighthouseClaim(): Promise<readonly Row[]> {
  const ensured = await ensurePackage(bench, 'lighthouse');
  if ('missing' in ensured) return [notMeasured(claim('every page'), ensured.missing)];
  await ensureBuild();
  const paths = languages.flatMap(({ id }) =>
    ['/', '/learn/', `/learn/${largestLesson()}/`].map((path) => `/${id}${path}`),
  );
  const results = measured<readonly Audited[]>('lighthouse', dist, ...paths);
  return paths.map((path, index) => {
    const { scores, shift, paint, failed } = results[index]!;
    const [performance = 0, ...others] = scores;
    const named = failed.length > 0 ? `: ${failed.join(', ')}` : '';
    return {
      claim: claim(path),
      figure: `${scores.join(', ')}; ${shift.toFixed(3)}; ${(paint / 1000).toFixed(1)} s${named}`,
      holds: performance >= 98 && others.every((score) => score === 100) && shift === 0,
    };
  });
}
