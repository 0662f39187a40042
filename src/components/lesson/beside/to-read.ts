/** What belongs to a page of its own and has no use in a copy that is only read. */
const useless = 'script, style, link, template, noscript, button, select, input, textarea, [hidden], .visually-hidden';

/** Attributes that tie an element to others of its page, or to a script. Astro's own carry the styles. */
const isTie = (name: string): boolean =>
  /^(?:id|for|tabindex|role|name|open)$|^aria-(?:labelledby|describedby|controls|live)$|^on/.test(name) ||
  (name.startsWith('data-') && !name.startsWith('data-astro-cid') && name !== 'data-right');

/** Makes of a part of another page something to read: nothing in it can be used, and no name is there twice. */
export function toRead<E extends Element>(part: E): E {
  for (const each of part.querySelectorAll(useless)) each.remove();
  for (const each of [part, ...part.querySelectorAll('*')]) {
    for (const name of each.getAttributeNames()) if (isTie(name)) each.removeAttribute(name);
  }
  return part;
}
