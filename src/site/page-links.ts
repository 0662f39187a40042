import { isLanguage, languages, sourceLanguage, type Language } from '../i18n/languages.ts';

/** A `link` in the head of a page. */
export type PageLink = { readonly rel: 'canonical' | 'alternate'; readonly hreflang?: string; readonly href: string };

/**
 * What tells a search engine that pages are one page in several languages. It takes complete addresses alone, so there are
 * none where nobody says where the site stands.
 * @param site the site's address
 * @param path the page's address without the language: `/`, `/learn/`
 * @param language of the page; `/` itself, which goes on to the reader's language, has none
 */
export function pageLinks(site: URL | undefined, path: string, language?: Language): readonly PageLink[] {
  if (!site) return [];
  const address = (to: string): string => new URL(to, site).href;
  return [
    { rel: 'canonical', href: address(language ? `/${language}${path}` : path) },
    ...languages.map(({ id }) => ({ rel: 'alternate', hreflang: id, href: address(`/${id}${path}`) }) as const),
    { rel: 'alternate', hreflang: 'x-default', href: address(path === '/' ? '/' : `/${sourceLanguage}${path}`) },
  ];
}

/**
 * The same languages of a page for the sitemap, which names them too.
 * @param page the complete address of a page
 */
export function sitemapLinks(page: string): { readonly lang: string; readonly url: string }[] {
  const { origin, pathname } = new URL(page);
  const [, first = '', ...rest] = pathname.split('/');
  const path = isLanguage(first) ? `/${rest.join('/')}` : pathname;
  return pageLinks(new URL(origin), path).flatMap(({ hreflang, href }) =>
    hreflang === undefined ? [] : [{ lang: hreflang, url: href }],
  );
}
