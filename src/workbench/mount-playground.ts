import { mount } from 'svelte';
import { isLanguage, sourceLanguage } from '../i18n/languages.ts';
import { loadUi } from '../i18n/load-ui.ts';
import Playground from './Playground.svelte';
import { readEmbedded } from './embedded.ts';

/**
 * Brings the served page to life: the same component is mounted in place of the served markup. What was typed
 * into the text area before this script ran is taken along.
 */
export async function mountPlayground(target: HTMLElement, data: HTMLScriptElement): Promise<void> {
  const { samples, versions } = readEmbedded(data.textContent);
  const language = document.documentElement.lang;
  const known = isLanguage(language) ? language : sourceLanguage;
  const ui = await loadUi(known, 'workbench');
  const textarea = target.querySelector('textarea');
  const first = samples[0]?.files ?? [];
  const early = textarea && textarea.value !== textarea.defaultValue ? textarea.value : undefined;
  const files =
    early === undefined ? first : first.map((file, index) => (index === 0 ? { ...file, text: early } : file));
  const focused = document.activeElement === textarea;
  target.replaceChildren();
  mount(Playground, { target, props: { ui, language: known, samples, versions, files } });
  if (focused) target.querySelector('textarea')?.focus();
}
