import type { FoundPage } from './index-of.ts';
import { plain } from './marked-text.ts';

/**
 * Puts pages that are called what was asked for before all others; apart from that the order stays. Somebody who types
 * "Deployment" wants what is called so, not every sentence that holds the word.
 */
export function exactFirst(pages: readonly FoundPage[], asked: string): FoundPage[] {
  const called = (page: FoundPage): boolean => same(page.meta.title ?? '') === same(asked);
  return [...pages.filter(called), ...pages.filter((page) => !called(page))];
}

const same = (text: string): string => plain(text).replace(/\s+/g, '').toLowerCase();
