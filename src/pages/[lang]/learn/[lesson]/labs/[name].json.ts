import type { APIRoute, GetStaticPaths } from 'astro';
import { serveLab } from '../../../../../components/lesson/serve-lab.ts';
import { languages, type Language } from '../../../../../i18n/languages.ts';
import { lessons } from '../../../../../lessons/course.ts';
import type { PlacedLab } from '../../../../../lessons/lesson.ts';

export const getStaticPaths: GetStaticPaths = () =>
  languages.flatMap(({ id: language }) =>
    lessons.flatMap((lesson) =>
      Object.entries(lesson.labs).map(([name, lab]) => ({
        params: { lang: language, lesson: lesson.id, name },
        props: { language, lab },
      })),
    ),
  );

/** What a lab of a lesson was drawn from: a page fetches it when somebody turns to the lab. */
export const GET: APIRoute<{ language: Language; lab: PlacedLab }> = async ({ params, props: { language, lab } }) => {
  const { data } = await serveLab(params['name']!, lab, language);
  return new Response(JSON.stringify(data), { headers: { 'Content-Type': 'application/json' } });
};
