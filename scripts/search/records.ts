/** What the search finds as one thing: a page, or an entry of a page that holds many. */
export type SearchRecord = { readonly url: string; readonly html: string };

const entry = /<section\b[^>]*\bdata-search-entry\b[^>]*>[\s\S]*?<\/section>/g;

/**
 * A page with many entries, such as a page of findings, is found by its entries: each is a record of its own under the
 * address of its heading. What else stands on the page is the page's own record. Entries hold no sections.
 */
export function recordsOf(url: string, page: string): SearchRecord[] {
  const language = /<html[^>]*\blang="([^"]+)"/.exec(page)?.[1] ?? '';
  const entries = [...page.matchAll(entry)].flatMap(([section]) => {
    const [, attributes = '', heading = ''] = /<h2\b([^>]*)>([\s\S]*?)<\/h2>/.exec(section) ?? [];
    const id = /\bid="([^"]+)"/.exec(attributes)?.[1];
    if (id === undefined) return [];
    const rest = section.replace(/<h2\b[\s\S]*?<\/h2>/, '').replace(/\sid="[^"]*"/g, '');
    // The name of an entry is written with hyphens and looked for in words.
    const title = `<h1 data-pagefind-weight="10" data-pagefind-index-attrs="data-words" data-words="${id.replaceAll('-', ' ')}">`;
    const html = `<html lang="${language}"><body data-pagefind-body>${title}${heading}</h1>${rest}</body></html>`;
    return [{ url: `${url}#${id}`, html }];
  });
  return [{ url, html: page.replace(entry, '') }, ...entries];
}
