import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { languages, type Language } from '../../i18n/languages.ts';
import { uiFor } from '../../i18n/ui.ts';
import { atomFeed } from '../../site/feed.ts';

export const getStaticPaths = () => languages.map(({ id }) => ({ params: { lang: id }, props: { language: id } }));

export const GET: APIRoute<{ language: Language }> = async ({ props: { language }, site }) => {
  const changes = (await getCollection('changes')).map(({ id, data }) => ({ ...data, id }));
  const head = { language, title: uiFor(language, 'site')['changes.title'], site: site?.origin };
  return new Response(atomFeed(head, changes), { headers: { 'Content-Type': 'application/atom+xml;charset=utf-8' } });
};
