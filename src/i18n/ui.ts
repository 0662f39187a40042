import type { Language } from './languages.ts';
import type { Namespace, Ui } from './generated/ui/shape.ts';
import { ui } from './generated/ui/all.ts';

export type { Namespace, Ui } from './generated/ui/shape.ts';

/**
 * The interface strings of a language, for pages made at build time: it brings all languages along.
 * In the browser use `loadUi`.
 */
export function uiFor<N extends Namespace>(language: Language, namespace: N): Ui[N] {
  return ui[language][namespace];
}
