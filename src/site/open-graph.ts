import { languages, type Language } from '../i18n/languages.ts';

/** What Open Graph asks of a page. `previewAlt` says what the preview shows. */
export type Previewed = {
  readonly language: Language;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly previewAlt: string;
};

const locales: Record<Language, string> = { en: 'en_GB', de: 'de_DE', ru: 'ru_RU', th: 'th_TH' };

/**
 * What other sites show beside a link, property by property. Addresses have to be complete there, so the picture comes only
 * where the site's address is known.
 */
export function openGraph(
  site: URL | undefined,
  { language, path, title, description, previewAlt }: Previewed,
): readonly (readonly [property: string, content: string])[] {
  const address = (to: string): string => new URL(to, site).href;
  return [
    ['og:type', path.startsWith('/learn/') && path !== '/learn/' ? 'article' : 'website'],
    ['og:site_name', 'Drydock'],
    ['og:title', title],
    ['og:description', description],
    ['og:locale', locales[language]],
    ...languages.filter(({ id }) => id !== language).map(({ id }) => ['og:locale:alternate', locales[id]] as const),
    ...(site
      ? ([
          ['og:url', address(`/${language}${path}`)],
          ['og:image', address(`/preview/${language}.png`)],
          ['og:image:width', '1200'],
          ['og:image:height', '630'],
          ['og:image:alt', previewAlt],
        ] as const)
      : []),
  ];
}
