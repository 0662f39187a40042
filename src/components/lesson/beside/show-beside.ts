import './beside.css';
import { pairRows, type Row } from './pair-rows.ts';
import { toRead } from './to-read.ts';

/** Parts of a lesson whose blocks stand side by side one by one. */
const isPart = (element: Element): boolean => /^(?:SECTION|HEADER)$/.test(element.tagName);

/** Text is plain; all else is a component, known by its class and by what it is about. */
function nameOf(element: Element): string | undefined {
  if (/^(?:P|UL|OL|PRE)$/.test(element.tagName)) return undefined;
  const { question, exercise } = (element as HTMLElement).dataset;
  return [element.tagName, element.classList[0], question, exercise, headingOf(element)].join(' ');
}

const headingOf = (part: Element): string | undefined => part.querySelector(':scope > h2[id]')?.id;

/**
 * Puts the lesson in another language beside the one that is read, block by block.
 * @param article the lesson on this page
 * @param address the same lesson in the other language
 * @returns the way back; the article is then as it was
 * @throws where the other page cannot be fetched, or holds no lesson
 */
export async function showBeside(article: HTMLElement, address: string, language: string): Promise<() => void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const other = page.querySelector('article[data-lesson]');
  if (!other) throw new Error(`${address} holds no lesson`);
  const lang = other.getAttribute('lang') ?? language;
  // The other language may need a typeface that this page does not have; its own page names it.
  const faces = [...page.querySelectorAll('style')].filter(({ textContent }) => textContent.includes('@font-face'));
  document.head.append(...faces);

  const shown = (element: Element): boolean => !(element as HTMLElement).hidden && element.tagName !== 'FOOTER';
  const pairs: HTMLElement[] = [];
  const put = ({ own, other: theirs }: Row<Element>): void => {
    const [part, otherPart] = [own[0], theirs[0]];
    if (own.length === 1 && part && otherPart && isPart(part) && isPart(otherPart)) {
      for (const row of pairRows([...part.children].filter(shown), [...otherPart.children].filter(shown), nameOf))
        put(row);
      return;
    }
    const [first] = own;
    if (!first || theirs.length === 0) return;
    const pair = document.createElement('div');
    pair.className = 'pair';
    const [left, right] = [document.createElement('div'), document.createElement('div')];
    right.lang = lang;
    right.className = 'theirs';
    first.before(pair);
    left.append(...own);
    right.append(...theirs.map((each) => toRead(document.importNode(each, true))));
    pair.append(left, right);
    pairs.push(pair);
  };
  const parts = (root: Element): readonly Element[] =>
    [...root.children].filter((child) => isPart(child) || child.classList.contains('situation'));
  for (const row of pairRows(parts(article), parts(other), nameOf)) if (row.own.length === row.other.length) put(row);

  return () => {
    for (const face of faces) face.remove();
    for (const pair of pairs) pair.replaceWith(...(pair.firstElementChild?.childNodes ?? []));
  };
}
