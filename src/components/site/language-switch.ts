import { heightOf, placeAt, type Place } from './place.ts';

/** Also read by `choose-language.js`. */
const languageKey = 'drydock:language';
const placeKey = 'drydock:place';

const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-languages] a')];

/**
 * The top of the page, its headings and its end, in heights of the whole page. A workbench that stays beside the text
 * comes later and does not scroll with it.
 */
function marks(): number[] {
  const headings = [...document.querySelectorAll('main :is(h1, h2, h3, h4):not(dialog *)')];
  const tops = headings.map((heading) => heading.getBoundingClientRect().top + scrollY).sort((a, b) => a - b);
  return [0, ...tops.filter((top) => top > 0), document.documentElement.scrollHeight];
}

function remember(language: string, place: Place): void {
  try {
    localStorage.setItem(languageKey, language);
    sessionStorage.setItem(placeKey, JSON.stringify(place));
  } catch {
    // Storage is forbidden: the page opens at its top, or at the part that the address names.
  }
}

/** The place left on the page in the other language, once. */
function rememberedPlace(): Place | undefined {
  try {
    const text = sessionStorage.getItem(placeKey);
    sessionStorage.removeItem(placeKey);
    return text ? (JSON.parse(text) as Place) : undefined;
  } catch {
    return undefined;
  }
}

/** The query and the part of the page stay as they are now, not as they were when the page was built. */
function completeLink(link: HTMLAnchorElement): void {
  link.search = location.search;
  link.hash = location.hash;
}

for (const link of links) {
  const language = link.dataset['language'];
  link.addEventListener('pointerdown', () => completeLink(link));
  link.addEventListener('focus', () => completeLink(link));
  link.addEventListener('click', () => {
    completeLink(link);
    if (language) remember(language, placeAt(marks(), scrollY));
  });
}

const place = rememberedPlace();
if (place && place.heading + place.between > 0) {
  const go = () => scrollTo({ top: heightOf(marks(), place), behavior: 'instant' });
  go();
  const arrived = scrollY;
  // Fonts move the text once more; a reader who has moved on meanwhile is left alone.
  void document.fonts.ready.then(() => {
    if (scrollY === arrived) go();
  });
}
