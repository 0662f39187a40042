/** What a page is about, as Markdown: its headings, paragraphs, list items and examples in their order, without pictures. */
export type Prose = { readonly title: string; readonly text: string };

const part = /<(h1|h2|h3|p|li|pre)\b[^>]*>([\s\S]*?)<\/\1>/g;
const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: '\u00a0' };

/**
 * Takes the prose out of a built lesson, so that another site can show a text of the same length.
 * @param html the page
 * @throws Error where the page has no article with a title
 */
export function proseOf(html: string): Prose {
  const [, article = ''] = /<article\b[^>]*>([\s\S]*?)<\/article>/.exec(html) ?? [];
  let title = '';
  const blocks: string[] = [];
  for (const [, name, inner = ''] of article
    .replace(/<(svg|script|style|noscript)\b[\s\S]*?<\/\1>/g, '')
    .matchAll(part)) {
    const text = plain(inner);
    if (name === 'h1') title = oneLine(text);
    else if (name === 'pre') blocks.push(`~~~~\n${text.trim()}\n~~~~`);
    else if (oneLine(text) !== '') blocks.push(`${leads[name!] ?? ''}${escaped(oneLine(text))}`);
  }
  if (title === '') throw new Error('The page has no article with a title.');
  return { title, text: `${blocks.join('\n\n')}\n` };
}

const leads: Readonly<Record<string, string>> = { h2: '## ', h3: '### ', li: '- ' };

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole);

const oneLine = (text: string): string => text.replace(/[^\S\u00a0]+/g, ' ').trim();
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#+!|~$&:.-]/g, '\\$&');
