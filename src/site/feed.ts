import type { Language } from '../i18n/languages.ts';
import type { Change } from './changes.ts';

/** What a feed says of itself. `site` is the address of the site, where it is known. */
export type FeedHead = { readonly language: Language; readonly title: string; readonly site: string | undefined };

/**
 * An Atom feed of changes, the newest first. Without the site's address links are paths, which Atom allows; ids name no
 * address, so that they stay the same wherever the site stands.
 */
export function atomFeed({ language, title, site = '' }: FeedHead, changes: readonly Change[]): string {
  const newestFirst = [...changes].sort((a, b) =>
    a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1,
  );
  const entries = newestFirst.map((change) => {
    const { title: name, text } = change[language];
    return `  <entry>
    <id>urn:drydock:change:${xml(change.id)}:${language}</id>
    <title>${xml(name)}</title>
    <updated>${change.date}T00:00:00Z</updated>
    <link href="${xml(`${site}/${language}${change.page}`)}"/>
    <summary>${xml(text)}</summary>
  </entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>urn:drydock:changes:${language}</id>
  <title>${xml(title)}</title>
  <updated>${newestFirst[0]?.date ?? '1970-01-01'}T00:00:00Z</updated>
  <author><name>Drydock</name></author>
  <link rel="self" href="${xml(`${site}/${language}/changes.xml`)}"/>
  <link href="${xml(`${site}/${language}/`)}"/>
${entries.join('')}</feed>
`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign]!);
