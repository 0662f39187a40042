/** What belongs to a page of its own and has no use in a copy that is only read. */
const useless =
  '[data-lab-place], script, style, link, template, noscript, select, input, textarea, [popover], [hidden], .visually-hidden';

/** Buttons that stand in a text as words or as the number of a note; all others only do something. */
const isWord = (button: Element): boolean => button.matches('.term, .of-note');

/** What ties an element to others of its page, or to a script that looks for it. */
const tie =
  /^(?:id|for|tabindex|role|name|open|popovertarget)$|^aria-(?:labelledby|describedby|controls|live)$|^on|^data-(?:question|exercise|goal|lab|explore|recording|lesson-state|life)$/;

/** Makes of a part of another page something to read: nothing in it can be used, and no name is there twice. */
export function toRead<E extends Element>(part: E): E {
  for (const each of part.querySelectorAll(useless)) each.remove();
  for (const button of part.querySelectorAll('button')) {
    if (!isWord(button)) {
      button.remove();
      continue;
    }
    const words = document.createElement('span');
    words.className = button.className;
    words.append(...button.childNodes);
    button.replaceWith(words);
  }
  for (const each of [part, ...part.querySelectorAll('*')]) {
    for (const name of each.getAttributeNames()) if (tie.test(name)) each.removeAttribute(name);
  }
  return part;
}
