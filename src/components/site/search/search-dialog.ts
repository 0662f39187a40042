import { isLanguage, sourceLanguage } from '../../../i18n/languages.ts';
import { loadUi } from '../../../i18n/load-ui.ts';
import type { Ui } from '../../../i18n/load-ui.ts';
import { exactFirst } from './exact-first.ts';
import { loadIndex, type FoundPage, type Index } from './index-of.ts';
import { markedText, plain } from './marked-text.ts';
import { queryWords } from './query-words.ts';
import { searchAll } from './search-all.ts';
import './search-dialog.css';

/** More pages than this are counted, not listed. */
const shownPages = 12;
/** Places within one page. */
const shownSections = 3;

type Words = Ui['search'];
let dialog: Promise<HTMLDialogElement> | undefined;

/** Opens the search over the page; the index is fetched when it is first opened. */
export async function showSearch(): Promise<void> {
  dialog ??= makeDialog();
  const made = await dialog;
  if (!made.open) made.showModal();
  made.querySelector('input')?.select();
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

async function makeDialog(): Promise<HTMLDialogElement> {
  const { lang } = document.documentElement;
  const language = isLanguage(lang) ? lang : sourceLanguage;
  const words = await loadUi(language, 'search');
  const input = element('input', {
    type: 'search',
    'aria-label': words['search.input'],
    placeholder: words['search.input'],
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
  });
  const close = element('button', { type: 'button' }, words['search.close']);
  const status = element('p', { role: 'status', class: 'status' });
  const list = element('ul', { 'aria-label': words['search.results'] });
  const made = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': words['search.title'] },
    element('div', { class: 'ask' }, input, close),
    status,
    list,
    element('p', { class: 'keys', 'aria-hidden': 'true' }, words['search.keys']),
  );
  document.body.append(made);

  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
    // A link to another place of the same page leaves it standing.
    if (event.target instanceof Element && event.target.closest('a')) made.close();
  });
  made.addEventListener('keydown', (event) => {
    // Escape would empty the field first; whoever wants out, wants out.
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      made.close();
    } else moveByKey(event, input, list);
  });

  let index: Promise<Index> | undefined;
  let newest = 0;
  const ask = async (): Promise<void> => {
    const number = ++newest;
    const asked = queryWords(input.value, language);
    list.dataset['asked'] = '';
    if (asked === '') {
      status.textContent = '';
      list.replaceChildren();
      return;
    }
    try {
      index ??= loadIndex();
      const results = await searchAll(await index, asked);
      const pages = await Promise.all(results.slice(0, 2 * shownPages).map((result) => result.data()));
      if (number !== newest) return;
      list.replaceChildren(
        ...exactFirst(pages, asked)
          .slice(0, shownPages)
          .map((page) => pageItem(page, words)),
      );
      status.textContent =
        results.length === 0
          ? words['search.nothing']({ words: input.value.trim() })
          : words['search.found']({ count: results.length });
      made.classList.remove('failed');
    } catch {
      if (number !== newest) return;
      // The next letter tries again: the network may be back.
      index = undefined;
      list.replaceChildren();
      status.textContent = words['search.failed'];
      made.classList.add('failed');
    }
    list.dataset['asked'] = input.value;
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask(), 120);
  });
  return made;
}

function pageItem({ url, meta, excerpt, sub_results: sections }: FoundPage, words: Words): HTMLLIElement {
  const places = sections.filter((section) => section.url !== url).slice(0, shownSections);
  const [first] = sections;
  const area = /^\/\w+\/(learn|playground|reference)\//.exec(url)?.[1] as 'learn' | undefined;
  const item = element(
    'li',
    {},
    element('a', { href: url, class: 'page' }, plain(meta.title ?? url)),
    element('span', { class: 'area' }, area ? words[`search.in.${area}`] : ''),
  );
  if (places.length === 0) item.append(element('p', {}, ...pieces(first?.excerpt ?? excerpt)));
  for (const place of places) {
    item.append(
      element('a', { href: place.url, class: 'place' }, plain(place.title)),
      element('p', {}, ...pieces(place.excerpt)),
    );
  }
  return item;
}

const pieces = (html: string): (Node | string)[] =>
  markedText(html).map(({ text, marked }) => (marked ? element('mark', {}, text) : text));

/** Arrows go through the results, Enter in the field opens the first of them, a letter goes back into the field. */
function moveByKey(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  const links = [...list.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  if (event.key === 'ArrowDown' && links.length > 0) links[Math.min(at + 1, links.length - 1)]?.focus();
  else if (event.key === 'ArrowUp' && at >= 0) (at === 0 ? input : links[at - 1])?.focus();
  else if (event.key === 'Enter' && event.target === input && !event.isComposing) links[0]?.click();
  else return;
  event.preventDefault();
}
