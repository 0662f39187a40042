import type { Language } from '../../i18n/languages.ts';

/** A question as its lesson shows it, and where it stands there. */
export type FoundQuestion = { readonly element: HTMLElement; readonly href: string };

const pages = new Map<string, Promise<Document>>();

/**
 * Takes a question from the page of its lesson, so that it is asked in the words of today.
 * @param name `lesson/question`
 * @returns `undefined` where the lesson no longer asks it
 * @throws where the page cannot be fetched
 */
export async function fetchQuestion(language: Language, name: string): Promise<FoundQuestion | undefined> {
  const [lesson = '', id = ''] = name.split('/');
  const href = `/${language}/learn/${lesson}/`;
  const page = await (pages.get(href) ?? opened(href));
  const found = page.querySelector<HTMLElement>(`[data-question="${CSS.escape(id)}"]`);
  if (!found) return undefined;
  const section = found.closest('section')?.querySelector('h2[id]')?.id;
  return { element: document.importNode(found, true), href: section === undefined ? href : `${href}#${section}` };
}

function opened(href: string): Promise<Document> {
  const page = fetch(href).then(async (answer) => {
    if (!answer.ok && answer.status !== 404) throw new Error(`${href}: ${answer.status}`);
    return new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html');
  });
  pages.set(href, page);
  page.catch(() => pages.delete(href));
  return page;
}
