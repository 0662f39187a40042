const entities: { readonly [entity: string]: string } = {
  '&amp;': '&',
  '&#38;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
};

/** The text of an attribute as Astro writes it. */
export const unescapeHtml = (text: string): string =>
  text.replace(/&(?:amp|#38|lt|gt|quot|#34|#39);/g, (entity) => entities[entity]!);

/** Text for an element or an attribute in double quotes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
