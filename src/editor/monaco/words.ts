import type { Language } from '../../i18n/languages.ts';

/** Monaco's own translations. It has no Thai: there its menus stay English. They must be loaded before Monaco is. */
const loaders: Partial<Record<Language, () => Promise<unknown>>> = {
  de: () => import('monaco-editor/nls/lang/de'),
  ru: () => import('monaco-editor/nls/lang/ru'),
};

/** Loads Monaco's words. Without them Monaco speaks English, which is no reason to stop. */
export async function loadMonacoWords(language: Language): Promise<void> {
  await loaders[language]?.().catch(() => undefined);
}
