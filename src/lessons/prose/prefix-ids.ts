/** Attributes that name an id, or several with spaces between them. */
const naming = /(<[^>]*?\s)(id|for|aria-labelledby|aria-describedby|aria-controls|aria-owns|popovertarget)="([^"]+)"/g;

/**
 * Puts a prefix before every id of a piece of a page, and before what refers to them, so that pieces which know nothing
 * of each other can stand on one page.
 */
export function prefixIds(html: string, prefix: string): string {
  let before: string;
  let after = html;
  // A tag may have several such attributes; each round mends the first that is left of each tag.
  do {
    before = after;
    after = before.replace(naming, (_all, head: string, name: string, ids: string) => {
      const prefixed = ids.split(/\s+/).map((id) => `${prefix}${id}`);
      return `${head}${name}=\u0000"${prefixed.join(' ')}"`;
    });
  } while (after !== before);
  return after.replaceAll('=\u0000"', '="').replace(/(<a\b[^>]*\shref=")#([^"]+)"/g, `$1#${prefix}$2"`);
}
